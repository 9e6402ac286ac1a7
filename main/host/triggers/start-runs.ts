import type { RunServices } from '../runs/index.ts'
import type { StartBot } from './ports.ts'

/** Starts bots as the runs of this PC; `stateOf` says how a run stands. */
export function startRuns(
  { startFolder }: Pick<RunServices, 'startFolder'>,
  stateOf: (run: string) => string,
): StartBot {
  return async (folder, inputs, startedBy) => {
    const { run, ended } = await startFolder({ folder, inputs, startedBy })
    // Where the host ends with it, the journal may be closed before it is asked.
    return { run, ended: ended.then(() => stateOf(run)).catch(() => 'stopped') }
  }
}

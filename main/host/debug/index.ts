import type { Breakpoint, DebugCommand, DebugState, DebugWishes } from '../../api/host/contract/debug.ts'
import type { Home } from '../home.ts'
import type { RunServices } from '../runs/index.ts'
import { keptBreakpoints } from './kept.ts'
import { standings } from './standings.ts'

interface StartDebugging extends DebugWishes {
  readonly bot: string
  readonly inputs: Readonly<Record<string, unknown>>
  readonly rehearse: boolean
  readonly headless?: boolean | undefined
}

/** Runs that a person goes through step by step. All throw BotError. */
export function debugServices(home: Home, runs: Pick<RunServices, 'start' | 'process'>) {
  return {
    async start({ bot, inputs, rehearse, headless, ...debug }: StartDebugging): Promise<string> {
      const begun = await runs.start({
        bot,
        inputs,
        rehearse,
        debug,
        ...(headless !== undefined && { headless }),
      })
      return begun.run
    },
    command: (run: string, command: DebugCommand) => runs.process(run).command(command),
    setBreakpoints: (run: string, breakpoints: Breakpoint[]) => runs.process(run).setBreakpoints(breakpoints),
    ...keptBreakpoints(home),
    /** How it stands, now and whenever that changes, until the run has ended. */
    async *live(run: string, signal: AbortSignal | undefined): AsyncGenerator<DebugState, void, void> {
      const process = processOf(runs, run)
      const following = signal ?? new AbortController().signal
      if (process)
        for await (const stop of standings(process, following))
          yield stop ? { state: 'stopped', stop } : { state: 'running' }
      yield { state: 'ended' }
    },
  }
}

function processOf(runs: Pick<RunServices, 'process'>, run: string) {
  try {
    return runs.process(run)
  } catch {
    // It has ended already, which is what is told.
    return undefined
  }
}

import type { Step } from '../format/model.ts'
import type { ActionKind, StepContext } from '../steps/define.ts'
import type { Occurrence } from './events.ts'
import { mayHaveHealed, recordHealed } from './healing.ts'
import { type Frame, tokenOf } from './run.ts'

/** Milliseconds that a step may take where neither the bot nor its kind says. */
export const DEFAULT_TIME = 30_000
/** The engine's limit stands a little behind the driver's, whose error says more. */
const GRACE = 2_000

/** Lets the kind do its work within the step's time. */
export async function perform(
  kind: ActionKind,
  step: Step,
  frame: Frame,
  at: Occurrence,
  params: Record<string, unknown>,
): Promise<unknown> {
  const { run } = frame.unit
  const timeout = step.timeout ?? kind.timeLimit ?? DEFAULT_TIME
  const done = run.watchdog.within(
    timeout + Math.min(timeout, GRACE),
    [frame.signal, run.killSignal],
    (scope) => {
      const context: StepContext = {
        get signal() {
          return scope.signal
        },
        timeout,
        token: (about) => tokenOf(frame, step, at.key, about),
        folder: run.bot.folder,
      }
      return kind.run(params, run.ports, context)
    },
  )
  if (!mayHaveHealed(params)) return done
  return done.finally(() => recordHealed(frame, kind.kind, () => at))
}

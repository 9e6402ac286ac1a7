import type { Step } from '../format/model.ts'
import { type ActionKind, isContainer } from '../steps/define.ts'
import { stepKind } from '../steps/index.ts'
import type { PageAction } from '../steps/ports/browser.ts'
import { mayHaveHealed, recordHealed } from './healing.ts'
import { evaluateParams, variablesRead } from './params.ts'
import { DEFAULT_TIME } from './perform.ts'
import { occurrence, recordResult, reported } from './record.ts'
import { type Frame, isBehind } from './run.ts'

/** Actions that go out together at the most. */
const LARGEST_BATCH = 50

/** The step at `index`, and its neighbours that can go to the page together with it. */
export function batchFrom(steps: readonly Step[], index: number, frame: Frame): readonly Step[] {
  const first = steps[index]
  if (!first) return []
  if (!canJoin(first) || isBehind(frame.unit) || frame.unit.run.options.debugger) return [first]
  const batch = [first]
  const saved = new Set([first.save])
  for (const step of steps.slice(index + 1, index + LARGEST_BATCH)) {
    const kind = canJoin(step)
    if (!kind || [...variablesRead(kind, step, frame.unit.run.bot)].some((name) => saved.has(name))) break
    batch.push(step)
    saved.add(step.save)
  }
  return batch
}

/** A step that does one thing on the page and whose neighbours need not wait for how it ended. */
function canJoin(step: Step): ActionKind | undefined {
  const isPlain =
    !step.off && !step.when && !step.retry && step.timeout === undefined && step.onError === 'fail'
  if (!isPlain || step.effect === 'commit') return undefined
  const kind = stepKind(step.kind)
  return kind && !isContainer(kind) && kind.batch ? kind : undefined
}

/** Sends the steps to the page together; the journal gets a row for each. Gives what the last one gave. */
export async function runBatch(steps: readonly Step[], frame: Frame): Promise<unknown> {
  const { run } = frame.unit
  const actions: PageAction[] = []
  for (const step of steps) actions.push(await actionOf(step, frame))
  for (const step of steps) run.emit({ type: 'step-started', at: occurrence(step, frame) })
  const started = run.now()
  const timeout = DEFAULT_TIME * steps.length
  const outcomes = await run.watchdog
    .within(timeout, [frame.signal, run.killSignal], (scope) =>
      run.ports.browser.perform(actions, { timeout: DEFAULT_TIME, signal: scope.signal }),
    )
    .catch((error: unknown) => [{ ok: false, error } as const])
  if (actions.some(mayHaveHealed)) {
    await recordHealed(frame, 'browser.perform', (ref) => {
      const step = steps[actions.findIndex(({ target }) => target.ref === ref)]
      return step && occurrence(step, frame)
    })
  }
  let last: unknown
  for (const [index, step] of steps.entries()) {
    const at = occurrence(step, frame)
    const outcome = outcomes[index] ?? { ok: false, error: new Error('The driver gave no outcome') }
    if (!outcome.ok) throw await reported(outcome.error, at, frame)
    recordResult(frame, at, { value: outcome.value, started })
    if (step.save !== undefined) frame.variables[step.save] = outcome.value ?? null
    last = outcome.value
  }
  return last
}

async function actionOf(step: Step, frame: Frame): Promise<PageAction> {
  const kind = canJoin(step)
  const at = occurrence(step, frame)
  try {
    if (!kind?.batch) throw new TypeError(`${step.kind} cannot go out with others`)
    return kind.batch(await evaluateParams(kind, step, frame, at.key))
  } catch (thrown) {
    throw await reported(thrown, at, frame)
  }
}

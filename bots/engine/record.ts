import { hash } from 'node:crypto'
import { asBotError, type BotError } from '../errors/index.ts'
import type { Step } from '../format/model.ts'
import { holdsSecret } from '../secrets/index.ts'
import type { Moment, Occurrence } from './events.ts'
import { isWhole, keptError, keptInputs, keptValue } from './journal/index.ts'
import type { Frame } from './run.ts'

/** Longer inputs are kept as their digest. */
const LONGEST_INPUTS = 64

/** Where and which time a step runs. */
export function occurrence(step: Step, frame: Frame): Occurrence {
  const { position, attempt } = frame.unit
  return { position, attempt, key: frame.path + step.key, step }
}

/** Writes what a step gave, and tells who watches. */
export function recordResult(
  frame: Frame,
  at: Occurrence,
  { value, inputs, started }: { value: unknown; inputs?: string | undefined; started: number },
): void {
  const { run, position, attempt } = frame.unit
  const now = run.now()
  const took = now - started
  const kept = keptValue(value)
  run.journal.result({
    run: run.id,
    position,
    attempt,
    step: at.key,
    kind: at.step.kind,
    // What could not be kept whole is worked out again.
    inputs: isWhole(kept) ? inputs : undefined,
    value: kept,
    at: now,
    took,
  })
  run.emit({ type: 'step-ended', at, value, replayed: false, took })
}

/** Tells who watches that a result was taken from the journal. */
export function tellReplayed(frame: Frame, at: Occurrence, value: unknown): void {
  frame.unit.run.emit({ type: 'step-ended', at, value, replayed: true, took: 0 })
}

/** What a pure step was given, short: its result holds for these inputs alone. Nothing where they hold a secret. */
export function inputsDigest(params: unknown): string | undefined {
  const text = keptInputs(params)
  if (holdsSecret(text)) return undefined
  return text.length <= LONGEST_INPUTS ? text : hash('sha256', text)
}

export function recordFailure(frame: Frame, at: Occurrence, error: BotError, willRetry: boolean): void {
  const { run, position, attempt } = frame.unit
  run.journal.failure({
    run: run.id,
    position,
    attempt,
    step: at.key,
    error: keptError(error),
    at: run.now(),
  })
  run.emit({ type: 'step-failed', at, error, willRetry })
}

/** The error with step and place, kept and with evidence taken; the steps around it pass it on as it is. */
export async function reported(thrown: unknown, at: Occurrence, frame: Frame): Promise<BotError> {
  const error = asBotError(thrown)
  if (error.details.step !== undefined) return error
  const placed = error.with({ step: at.step.name ?? at.step.id ?? at.key, at: at.step.at })
  recordFailure(frame, at, placed, false)
  if (placed.kind !== 'stopped') await takeEvidence(frame, { when: 'failed', at, error: placed })
  return placed
}

/** Lets the observer take its pictures and keeps where they are. */
export async function takeEvidence(frame: Frame, moment: Moment): Promise<void> {
  const { run, position } = frame.unit
  if (!run.observer?.moment) return
  for (const { kind, file } of await run.observer.moment(moment)) {
    run.journal.evidence({
      run: run.id,
      position,
      step: moment.at.key,
      moment: moment.when,
      kind,
      file,
      at: run.now(),
    })
  }
}

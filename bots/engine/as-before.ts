import { BotError } from '../errors/index.ts'
import type { Step } from '../format/model.ts'
import type { Occurrence } from './events.ts'
import type { KeptError } from './journal/index.ts'
import { earlierResult } from './past.ts'
import { tellReplayed } from './record.ts'
import type { Frame } from './run.ts'

/**
 * What a step before a commit that was made did then: gives its result or throws its failure, so that the same way
 * leads to the commit. Throws `bot-changed` where it was not there.
 */
export function asBefore(step: Step, frame: Frame, at: Occurrence): unknown {
  throwAsBefore(frame, at)
  const earlier = earlierResult(frame, at.key)
  if (!earlier) throw changedBehindCommit(step)
  tellReplayed(frame, at, earlier.value)
  return earlier.value
}

/** Throws the failure that an earlier try of the step ended with, if it did; a catch around it has gone on from there. */
export function throwAsBefore(frame: Frame, at: Occurrence): void {
  const earlier = frame.unit.past?.outcome(at.key)
  if (earlier && 'error' in earlier) throw failedBefore(earlier.error, at)
}

function changedBehindCommit(step: Step): BotError {
  return new BotError('bot-changed', `"${step.key}" stands before a commit that was made without it`, {
    at: step.at,
    acted: false,
  })
}

/** It names its step, so nobody takes it for a new failure. */
function failedBefore({ code, message, expected, found, step, at, next }: KeptError, { key }: Occurrence) {
  return new BotError(code, message, { expected, found, at, next, step: step ?? key })
}

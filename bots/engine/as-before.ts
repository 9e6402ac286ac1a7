import { BotError } from '../errors/index.ts'
import type { Step } from '../format/model.ts'
import type { Occurrence } from './events.ts'
import type { KeptError } from './journal/index.ts'
import { tellReplayed } from './record.ts'
import type { Frame } from './run.ts'

/**
 * What a step before a commit that was made did then: gives its result or throws its failure, so that the same way
 * leads to the commit. Throws `bot-changed` where it was not there.
 */
export function asBefore(step: Step, frame: Frame, at: Occurrence): unknown {
  const earlier = frame.unit.past?.outcome(at.key)
  if (!earlier) throw changedBehindCommit(step)
  if ('error' in earlier) throw failedBefore(earlier.error, at)
  tellReplayed(frame, at, earlier.value)
  return earlier.value
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

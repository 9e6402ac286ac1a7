import { BotError } from '../errors/index.ts'
import type { Step } from '../format/model.ts'

/** The error of a step that stands before a commit that was made without it. */
export function changedBehindCommit(step: Step): BotError {
  return new BotError('bot-changed', `"${step.key}" stands before a commit that was made without it`, {
    at: step.at,
    acted: false,
  })
}

import type { BotWishes, RecordingReview, RecordingState } from '../../../main/api/host/contract/recorder.ts'
import { type Choices, nameFor, wishesOf } from './choices.ts'

/** What the person said so far. */
export interface ReviewDraft {
  /** Nothing where the proposed title is kept. */
  readonly title?: string
  /** Nothing where the name goes with the title. */
  readonly ownName?: string
  readonly choices: Choices
  readonly loops: boolean
  /** Of the bot's folder, as it is now. */
  readonly name: string
}

export type Said = Omit<ReviewDraft, 'name'>

/** The name goes with the title until the person writes one. */
export function draftOf(said: Said, review: RecordingReview): ReviewDraft {
  const { title, ownName } = said
  const own = title === undefined ? '' : nameFor(title)
  return { ...said, name: ownName ?? (own === '' ? review.name : own) }
}

/** What the host is asked to make of the recording. */
export function botWishesOf(
  draft: ReviewDraft,
  review: RecordingReview,
  { table }: RecordingState,
): BotWishes {
  const { name, title = review.title, loops, choices } = draft
  return { name, title, loops, ...wishesOf(review.values, choices, table !== undefined) }
}

/** How strange a text may be: at full confidence, and how much less for each doubt. */
export interface NoveltyLimit {
  readonly limit: number
  /** Taken off the limit for a confidence of zero; for others in proportion. */
  readonly perDoubt: number
}

/** How strange a text is, and how sure the model is of it nevertheless. */
export interface Strangeness {
  /** The share of the text's pairs of words that training never saw. */
  readonly novelty: number
  readonly confidence: number
}

/** The share of new pairs that a text may have at this confidence. */
export function limitAt(confidence: number, { limit, perDoubt }: NoveltyLimit): number {
  return limit - perDoubt * (1 - confidence)
}

/** Whether a text is of none of the classes: too strange for how sure the model is of it. */
export function isUnknown({ novelty, confidence }: Strangeness, limit: NoveltyLimit): boolean {
  return novelty > limitAt(confidence, limit)
}

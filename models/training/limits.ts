import type { NoveltyLimit, Strangeness } from '../classify/unknown.ts'

/** What the model answered, how surely, and whether that was right. */
export interface Answer {
  readonly label: string
  readonly confidence: number
  readonly right: boolean
}

/** No answer is taken that is more likely wrong than right. */
const LEAST_THRESHOLD = 0.5
/** Where so few are right, no confidence is enough, short of all of it. */
const NEVER = 1

/** From what confidence on answers of each class are right in the share asked for: the lowest that suffices. */
export function thresholdsOf(
  answers: readonly Answer[],
  labels: readonly string[],
  precision: number,
): Record<string, number> {
  return Object.fromEntries(
    labels.map((label) => [
      label,
      thresholdOf(
        answers.filter((answer) => answer.label === label),
        precision,
      ),
    ]),
  )
}

function thresholdOf(answers: readonly Answer[], precision: number): number {
  const surest = [...answers].sort((a, b) => b.confidence - a.confidence)
  let threshold = NEVER
  let right = 0
  for (const [at, answer] of surest.entries()) {
    if (answer.right) right++
    const tied = surest[at + 1]?.confidence === answer.confidence
    if (!tied && right / (at + 1) >= precision) threshold = answer.confidence
  }
  // Rounded up: two digits are what people read and change.
  return Math.max(LEAST_THRESHOLD, Math.ceil(threshold * 100) / 100)
}

/** How much a doubt may count beside novelty. */
const doubts = [0, 0.1, 0.2, 0.3, 0.5, 0.8] as const

/**
 * The limit that lets the share of known texts pass. How much doubt counts beside novelty is chosen by what then tells
 * strangers from known texts best; these are texts of a class shown to a model that learned without it.
 */
export function noveltyLimitOf(
  known: readonly Strangeness[],
  strangers: readonly Strangeness[],
  pass: number,
): NoveltyLimit {
  const candidates = doubts.map((perDoubt) => {
    const strangeness = ({ novelty, confidence }: Strangeness) => novelty + perDoubt * (1 - confidence)
    const [ours, theirs] = [known.map(strangeness), strangers.map(strangeness)]
    return { perDoubt, limit: quantile(ours, pass), told: apart(ours, theirs) }
  })
  const best = candidates.reduce((best, next) => (next.told > best.told ? next : best))
  return { limit: best.limit, perDoubt: best.perDoubt }
}

/** How many pairs of a low and a high value have their values in this order. */
function apart(low: readonly number[], high: readonly number[]): number {
  const rising = [...low].sort((a, b) => a - b)
  let below = 0
  let pairs = 0
  for (const value of [...high].sort((a, b) => a - b)) {
    while ((rising[below] ?? Number.POSITIVE_INFINITY) < value) below++
    pairs += below
  }
  return pairs
}

/** The least value that the share of all values does not exceed; rounded up to four digits. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)
  return Math.ceil((sorted[Math.max(0, at)] ?? 1) * 10_000) / 10_000
}

/** One measure of the bench: ours against a yardstick of the same run, both in the same unit. */
export interface Row {
  readonly name: string
  readonly ours: number
  readonly yardstick: number
  /** ours / yardstick */
  readonly ratio: number
  /** What the ratio has to reach: `<= 0.6`, `>= 0.7`. */
  readonly reach: string
  readonly ok: boolean
}

/** A row whose ratio may be at most, or must be at least, the limit; `also` is what else must hold. */
export function row(
  name: string,
  { ours, yardstick }: { ours: number; yardstick: number },
  limit: { readonly atMost: number } | { readonly atLeast: number },
  also = true,
): Row {
  const ratio = ours / yardstick
  const [reach, within] =
    'atMost' in limit
      ? [`<= ${limit.atMost}`, ratio <= limit.atMost]
      : [`>= ${limit.atLeast}`, ratio >= limit.atLeast]
  return { name, ours, yardstick, ratio, reach, ok: within && also }
}

/** The one in the middle; the lower of two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

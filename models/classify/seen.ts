import type { Features } from './features.ts'

/**
 * Which pairs of neighbouring words training has seen: a bit for each remainder of their hashes. Pairs tell strangers
 * better than words or characters do: names and goods are new in known kinds of document too, turns of phrase are not.
 */
export type SeenPairs = Uint8Array<ArrayBuffer>

/** In bits: sparse enough that a strange pair rarely falls on a bit that is set. 128 KB. */
export const SEEN_BITS = 2 ** 20

/** The pairs of texts. */
export function seenIn(texts: Iterable<Features>): SeenPairs {
  const seen = new Uint8Array(SEEN_BITS / 8)
  for (const { pairs } of texts) {
    for (const pair of pairs) {
      const bit = pair & (SEEN_BITS - 1)
      seen[bit >> 3] = (seen[bit >> 3] ?? 0) | (1 << (bit & 7))
    }
  }
  return seen
}

/** The share of a text's pairs that training never saw, 0 to 1; a text without pairs is all new. */
export function novelty({ pairs }: Features, seen: SeenPairs): number {
  if (pairs.length === 0) return 1
  const strange = pairs.filter((pair) => {
    const bit = pair & (SEEN_BITS - 1)
    return ((seen[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0
  })
  return strange.length / pairs.length
}

/** Numbers from 0 up to, not including, 1: the same for the same seed, on every machine (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The entries in an order by chance. */
export function shuffled<T>(entries: readonly T[], random: () => number): T[] {
  const keys = new Map(entries.map((entry) => [entry, random()]))
  return [...entries].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0))
}

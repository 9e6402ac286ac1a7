import { type EventEmitter, once } from 'node:events'

/**
 * What `look` gives, and again after each change, until one of the signals ends it. Changes that come while nobody asks are
 * told together.
 */
export async function* latest<T>(
  news: EventEmitter<{ change: [] }>,
  look: () => T,
  signals: readonly AbortSignal[],
): AsyncGenerator<T, void, void> {
  const over = new AbortController()
  const ends = AbortSignal.any([...signals, over.signal])
  try {
    while (!ends.aborted) {
      // Listened for before it is looked at, so that no change falls between the two.
      const change = once(news, 'change', { signal: ends }).catch(() => undefined)
      yield look()
      await change
    }
  } finally {
    over.abort()
  }
}

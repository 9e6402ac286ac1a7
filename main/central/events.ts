import { setTimeout as pause } from 'node:timers/promises'
import { type Change, hearChanges } from './changes.ts'
import type { Store } from './store/store.ts'

/** How often something is said, changed or not; milliseconds. */
const SIGN_OF_LIFE = 5_000

/** How many changes wait for a slow listener before the single ones are forgotten. */
const MOST_WAITING = 1_000

type Told = Change | { readonly what: 'alive' }

/**
 * What changes, as it changes, and `alive` at first and every few seconds; ends with the signal. A change that is still
 * to be told is told once; of too many only the kind is told.
 */
export async function* changeEvents(
  store: Store,
  signal: AbortSignal,
  signOfLife = SIGN_OF_LIFE,
): AsyncGenerator<Told, void> {
  let waiting = new Map<string, Change>()
  let heard = new AbortController()
  const deafen = await hearChanges(store, (change) => {
    const kept = waiting.size < MOST_WAITING ? change : { what: change.what }
    waiting.set(`${kept.what} ${kept.id ?? ''}`, kept)
    heard.abort()
  })
  try {
    yield { what: 'alive' }
    while (!signal.aborted) {
      const changes = [...waiting.values()]
      waiting = new Map()
      heard = new AbortController()
      yield* changes
      const isOver = await pause(signOfLife, true, { signal: AbortSignal.any([signal, heard.signal]) }).catch(
        () => false,
      )
      if (isOver) yield { what: 'alive' }
    }
  } finally {
    await deafen()
  }
}

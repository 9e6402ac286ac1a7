import { setTimeout as pause } from 'node:timers/promises'
import type { CentralRoute } from '../../api/central/contract/routes.ts'
import { hearChanges } from '../changes.ts'
import type { Store } from '../store/store.ts'
import { allRoutes } from './route.ts'

/** How often something is sent, changed or not; milliseconds. */
const SIGN_OF_LIFE = 2_000

/**
 * All routes now, again at each change, and an empty sign of life every few seconds; ends with the signal. Throws
 * where the store cannot be read: whoever watches is then not told that all is as it was.
 */
export async function* watchRoutes(
  store: Store,
  signal = new AbortController().signal,
): AsyncGenerator<{ routes?: CentralRoute[] }, void> {
  let changed = new AbortController()
  const deafen = await hearChanges(store, ({ what }) => {
    if (what === 'routes') changed.abort()
  })
  try {
    let sent: string | undefined
    while (!signal.aborted) {
      // Made before the routes are read, so that a change meanwhile is not missed.
      changed = new AbortController()
      // Read also without a change: what was said on a connection that broke is not heard.
      const routes = await allRoutes(store)
      const now = JSON.stringify(routes)
      yield now === sent ? {} : { routes }
      sent = now
      await untilOneOf([signal, changed.signal])
    }
  } finally {
    await deafen()
  }
}

/** Waits for the first of these, not longer than for the next sign of life. */
async function untilOneOf(signals: AbortSignal[]): Promise<void> {
  await pause(SIGN_OF_LIFE, undefined, { signal: AbortSignal.any(signals) }).catch(() => undefined)
}

import { version } from '../version.ts'
import { authenticate } from './authenticate.ts'
import type { Central } from './call.ts'
import { startClockwork } from './clockwork.ts'
import { startDispatch } from './dispatch/index.ts'
import { allHandlers } from './handlers.ts'
import { beginRecovery } from './recovery/begin.ts'
import { checkPlace, type Place, startServer } from './server/index.ts'
import { openStore, type Store, type StorePlace } from './store/index.ts'

/** A store that stays open when central closes, or the place of one that is central's own. */
export type StoreGiven = StorePlace | { readonly store: Store }

export type CentralOptions = StoreGiven &
  Partial<Place> & {
    /** Gets what goes wrong and no caller is to blame for; standard error where it is not given. */
    readonly log?: ((text: string) => void) | undefined
  }

export interface RunningCentral {
  /** Without `/v1`, and without a slash at the end. */
  readonly url: string
  readonly central: Central
  /** Lets what is under way finish, for some seconds, and lets go of everything. */
  close(): Promise<void>
}

/**
 * Opens the store and answers for it over HTTP: at 127.0.0.1 and a free port, where nothing else is said. Throws what
 * `openStore` and `startServer` throw, with nothing left open.
 */
export async function startCentral(options: CentralOptions): Promise<RunningCentral> {
  const { host = '127.0.0.1', port = 0, tls, behindProxy, log = toStandardError } = options
  checkPlace({ host, port, tls, behindProxy })
  const troubled = (error: Error) => log(error.stack ?? error.message)
  const opened = new AsyncDisposableStack()
  try {
    const store = await storeOf(options, opened)
    const dispatch = await startDispatch(store, troubled)
    opened.defer(() => dispatch.stop())
    const central: Central = { store, dispatch, version: version() }
    await beginRecovery(central)
    opened.defer(startClockwork(central, troubled))
    const server = await startServer({
      central,
      handlers: allHandlers,
      authenticate: (token) => authenticate(central, token),
      log,
      host,
      port,
      tls,
      behindProxy,
    })
    opened.defer(() => server.close())
    return { url: server.url, central, close: () => opened.disposeAsync() }
  } catch (error) {
    await opened.disposeAsync()
    throw error
  }
}

async function storeOf(given: StoreGiven, opened: AsyncDisposableStack): Promise<Store> {
  if ('store' in given) return given.store
  const store = await openStore(given)
  opened.defer(() => store.close())
  return store
}

function toStandardError(text: string): void {
  process.stderr.write(`${new Date().toISOString()} ${text}\n`)
}

import type { Caller } from './call.ts'
import type { Store } from './store/store.ts'

/** How long a token is taken for good without asking the store again, in milliseconds. */
const LASTS = 1000
/** Of how many tokens that is remembered. */
const MOST = 1000

interface Known {
  readonly caller: Caller
  readonly until: number
}

const known = new WeakMap<Store, Map<string, Known>>()

/** Who was found to hold the token of this digest within the last second. */
export function knownCaller(store: Store, digest: string): Caller | undefined {
  const found = known.get(store)?.get(digest)
  return found && performance.now() < found.until ? found.caller : undefined
}

/** Remembers for a second who holds the token of this digest. */
export function rememberCaller(store: Store, digest: string, caller: Caller): void {
  const callers = known.get(store) ?? new Map<string, Known>()
  if (callers.size >= MOST) callers.clear()
  known.set(store, callers.set(digest, { caller, until: performance.now() + LASTS }))
}

/** Has every token looked up again: somebody lost theirs. Other centrals on the store notice within a second. */
export function forgetCallers(store: Store): void {
  known.delete(store)
}

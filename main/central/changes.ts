import { notify, type Queryable, type Store } from './store/store.ts'

const CHANNEL = 'deskhand'

const kinds = ['items', 'tasks', 'runners', 'routes'] as const

/** What changed, so that whoever shows it or goes by it looks it up again. */
export interface Change {
  readonly what: (typeof kinds)[number]
  /** Of the one that changed; none where it may be any. */
  readonly id?: string
}

/** Tells every central on the same store what changed; it is heard when the transaction is done. */
export function tellChange(tx: Queryable, change: Change): Promise<void> {
  return notify(tx, CHANNEL, JSON.stringify(change))
}

/**
 * Hears what changes, in any central on the same store, and that anything may have where something went unheard; gives
 * the function that ends it.
 */
export function hearChanges(store: Store, heard: (change: Change) => void): Promise<() => Promise<void>> {
  const hear = (payload: string) => {
    const change = readChange(payload)
    if (change) heard(change)
  }
  return store.listen(CHANNEL, hear, () => {
    for (const what of kinds) heard({ what })
  })
}

/** What a newer central says on the channel is none of ours. */
function readChange(payload: string): Change | undefined {
  try {
    const { what, id } = JSON.parse(payload) as Partial<Change>
    const known = kinds.find((kind) => kind === what)
    return known && { what: known, ...(typeof id === 'string' && { id }) }
  } catch {
    return undefined
  }
}

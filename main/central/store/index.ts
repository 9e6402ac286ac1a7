import { openFolder } from './pglite.ts'
import { openPostgres } from './postgres.ts'
import type { Store } from './store.ts'

export { notify, type Queryable, type Row, type Store } from './store.ts'

/** Where central keeps everything: the address of a PostgreSQL, or a folder for an embedded one. */
export type StorePlace = { readonly url: string } | { readonly data: string }

/**
 * Opens a store, made where it is missing and brought to this version. Throws `store-locked` where another central
 * has the folder, `store-unreachable` where the PostgreSQL cannot be used, `store-newer` where a newer Deskhand wrote it.
 */
export function openStore(place: StorePlace): Promise<Store> {
  return 'url' in place ? openPostgres(place.url) : openFolder(place.data)
}

import { afterAll, beforeAll } from 'vitest'
import type { Store } from '../../../../main/central/store/index.ts'
import { type OpenStore, openInMemory } from '../stores.ts'

/** One store in memory for all tests of a file, for to make one takes longer than they do; this table is emptied for each. */
export function sharedStore(table: string): OpenStore {
  let store: Store
  beforeAll(async () => {
    store = await openInMemory()
    // It compiles WebAssembly, which takes its time on a busy machine.
  }, 60_000)
  afterAll(() => store.close())
  return async () => {
    await store.query(`DELETE FROM ${table}`)
    return store
  }
}

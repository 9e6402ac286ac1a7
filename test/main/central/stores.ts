import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { openStore, type Store } from '../../../main/central/store/index.ts'
import { storeOn } from '../../../main/central/store/pglite.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

/** Opens a store with nothing in it but its tables; it is closed at the end of the test. */
export type OpenStore = () => Promise<Store>

/**
 * Describes the same tests on the stores of a project: `store` on PGlite in memory; `slow` on a PGlite folder and on a
 * real PostgreSQL. Write them once, `export function itemTests(open: OpenStore)`, and call them from
 * `items.store.test.ts` with `forEachStore('store', itemTests)` and from `items.slow.test.ts` with `forEachStore('slow', itemTests)`.
 */
export function forEachStore(project: 'store' | 'slow', tests: (open: OpenStore) => void): void {
  if (project === 'store') {
    describe('PGlite in memory', () => {
      // On a busy machine the first one takes longer than a test may.
      beforeAll(async () => {
        if (idle.length === 0) idle.push(await loadTemplate())
      }, 60_000)
      tests(closedAfterwards(openInMemory))
    })
    return
  }
  describe('PGlite in a folder', () => {
    const folders: string[] = []
    afterAll(() => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    })
    const open = () => {
      const folder = mkdtempSync(join(tmpdir(), 'deskhand-store-'))
      folders.push(folder)
      return openStore({ data: folder })
    }
    tests(closedAfterwards(open))
  })
  onPostgres(tests)
}

/** The same on a real PostgreSQL only, for the project `slow`: where a folder would show nothing that memory does not. */
export function onPostgres(tests: (open: OpenStore) => void): void {
  describe('PostgreSQL', () => {
    let server: PostgresServer
    beforeAll(async () => {
      server = await startPostgres()
    })
    afterAll(() => server.stop())
    tests(closedAfterwards(async () => openStore({ url: await server.fresh() })))
  })
}

function closedAfterwards(open: OpenStore): OpenStore {
  const stores: Store[] = []
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close()
  })
  return async () => {
    const store = await open()
    stores.push(store)
    return store
  }
}

/** An empty PGlite, kept between runs of the tests: to make one takes seconds. */
const TEMPLATE = join(tmpdir(), 'deskhand-pglite-0.5.16.tar')

/** Those of this file that no test uses at present. */
const idle: PGlite[] = []

/** A store that keeps nothing. */
export async function openInMemory(): Promise<Store> {
  const database = idle.pop() ?? (await loadTemplate())
  const store = await storeOn(database)
  const ends: (() => Promise<void>)[] = []
  return {
    ...store,
    listen: async (channel, heard) => {
      const end = await store.listen(channel, heard)
      ends.push(end)
      return end
    },
    async close() {
      for (const end of ends) await end()
      await database.exec('DROP SCHEMA deskhand CASCADE; DROP SCHEMA IF EXISTS deskhand_jobs CASCADE')
      idle.push(database)
    },
  }
}

async function loadTemplate(): Promise<PGlite> {
  if (!existsSync(TEMPLATE)) await makeTemplate()
  return PGlite.create({ loadDataDir: new Blob([readFileSync(TEMPLATE)]) })
}

async function makeTemplate(): Promise<void> {
  const database = await PGlite.create()
  const files = await database.dumpDataDir('none')
  await database.close()
  // Several tests may do it at once: whoever reads it must find it whole.
  const whole = `${TEMPLATE}.${process.pid}`
  writeFileSync(whole, Buffer.from(await files.arrayBuffer()), { mode: 0o600 })
  renameSync(whole, TEMPLATE)
}

import { setTimeout } from 'node:timers/promises'
import { inspect } from 'node:util'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { startDispatch } from '../../../../main/central/dispatch/index.ts'
import { notify, openStore, type Store } from '../../../../main/central/store/index.ts'
import { type PostgresServer, startPostgres } from '../postgres-server.ts'
import { until } from './store-tests.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.stop())

async function opened(url: string): Promise<Store> {
  const store = await openStore({ url })
  onTestFinished(() => store.close())
  return store
}

it('is made once by several centrals that start at the same moment', async () => {
  const url = await server.fresh()
  const stores = await Promise.all([1, 2, 3, 4].map(() => opened(url)))
  const dispatches = await Promise.all(stores.map((store) => startDispatch(store, () => {})))
  for (const dispatch of dispatches) await dispatch.stop()
  expect(new Set(stores.map(({ id }) => id)).size).toBe(1)
})

it.each([
  ['postgresql://deskhand:hush@127.0.0.1:1/nowhere', '127.0.0.1:1'],
  ['postgresql://deskhand:hush@:not an address', 'DATABASE_URL'],
])('says where it cannot be reached, and never the password: %s', async (url, where) => {
  const error = await openStore({ url }).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'store-unreachable', message: expect.stringContaining(where) })
  expect(inspect(error, { depth: 10 })).not.toContain('hush')
})

it('says what is wrong where the PostgreSQL does not let us in', async () => {
  const url = (await server.fresh()).replace(/store_\d+$/, 'no_such_database')
  await expect(openStore({ url })).rejects.toMatchObject({
    code: 'store-unreachable',
    details: { found: expect.stringContaining('no_such_database') },
  })
})

it('gets two transactions through that wait for each other', async () => {
  const store = await opened(await server.fresh())
  await store.query('CREATE TABLE deskhand.t (i integer PRIMARY KEY, n integer NOT NULL DEFAULT 0)')
  await store.query('INSERT INTO deskhand.t (i) VALUES (1), (2)')
  const bothBegun = Promise.withResolvers<void>()
  let begun = 0
  const both = (...order: number[]) =>
    store.transaction(async (tx) => {
      for (const i of order) {
        await tx.query('UPDATE deskhand.t SET n = n + 1 WHERE i = $1', [i])
        begun += 1
        if (begun === 2) bothBegun.resolve()
        await bothBegun.promise
      }
    })
  await Promise.all([both(1, 2), both(2, 1)])
  expect(await store.query('SELECT n FROM deskhand.t')).toEqual([{ n: 2 }, { n: 2 }])
})

it('goes on when the server was killed and stands again, and tells listeners that they may have missed something', async () => {
  const store = await opened(await server.fresh())
  const heard: string[] = []
  let missed = 0
  await store.listen(
    'channel',
    (payload) => heard.push(payload),
    () => {
      missed += 1
    },
  )
  const caught = store.transaction(async (tx) => {
    await tx.query('CREATE TABLE deskhand.half (i integer)')
    await server.kill9()
    await tx.query('SELECT')
  })
  await expect(caught).rejects.toThrow()
  await expect(store.query('SELECT')).rejects.toThrow()
  await server.restart()
  await until(() => missed === 1)
  await notify(store, 'channel', 'after')
  await until(() => heard.length > 0)
  expect({ missed, heard }).toEqual({ missed: 1, heard: ['after'] })
  expect(await store.query(`SELECT to_regclass('deskhand.half') AS half`)).toEqual([{ half: null }])
})

it('hears nothing more once it is closed, also while the server is away', async () => {
  const store = await openStore({ url: await server.fresh() })
  let missed = 0
  await store.listen(
    'channel',
    () => {},
    () => {
      missed += 1
    },
  )
  await server.kill9()
  await store.close()
  await server.restart()
  await setTimeout(500)
  expect(missed).toBe(0)
})

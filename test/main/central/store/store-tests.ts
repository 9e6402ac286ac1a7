import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { notify } from '../../../../main/central/store/index.ts'
import { migrate } from '../../../../main/central/store/migrate.ts'
import { migrations } from '../../../../main/central/store/migrations.ts'
import type { OpenStore } from '../stores.ts'

/** What both kinds of store promise. */
export function storeTests(open: OpenStore): void {
  it('gives bigint as number, json parsed, instants as Date, bytes as bytes', async () => {
    const store = await open()
    const [row = {}] = await store.query(
      `SELECT $1::bigint AS big, count(*) AS counted, $2::jsonb AS json, $3::timestamptz AS at, $4::text[] AS list,
         decode('ff00', 'hex') AS bytes, 1.5::double precision AS half, NULL AS none`,
      [9_007_199_254_740_991, JSON.stringify({ a: [1] }), new Date(0), ['x', 'y']],
    )
    expect({ ...row, bytes: [...(row.bytes as Uint8Array)] }).toEqual({
      big: 9_007_199_254_740_991,
      counted: 1,
      json: { a: [1] },
      at: new Date(0),
      list: ['x', 'y'],
      bytes: [255, 0],
      half: 1.5,
      none: null,
    })
  })

  it('takes all of a transaction back when it throws', async () => {
    const store = await open()
    await store.query('CREATE TABLE deskhand.t (i integer)')
    const failing = store.transaction(async (tx) => {
      await tx.query('INSERT INTO deskhand.t VALUES (1)')
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    await store.transaction((tx) => tx.query('INSERT INTO deskhand.t VALUES (2)'))
    expect(await store.query('SELECT i FROM deskhand.t')).toEqual([{ i: 2 }])
  })

  it('leaves no transaction behind where one of several statements fails', async () => {
    const store = await open()
    await expect(store.query('BEGIN; SELECT 1 / 0; COMMIT')).rejects.toMatchObject({ code: '22012' })
    expect(await store.query('SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(await store.transaction((tx) => tx.query('SELECT 2 AS two'))).toEqual([{ two: 2 }])
  })

  it('tries again what the database gave up for the sake of another, a bounded number of times', async () => {
    const store = await open()
    let tries = 0
    const work = (fails: number) =>
      store.transaction(async (tx) => {
        tries += 1
        if (tries <= fails) await tx.query(`DO $$ BEGIN RAISE SQLSTATE '40P01'; END $$`)
        return tries
      })
    expect(await work(2)).toBe(3)
    tries = 0
    await expect(work(1000)).rejects.toMatchObject({ code: '40P01' })
    expect(tries).toBe(5)
  })

  it('hears what is notified, when the transaction is done', async () => {
    const store = await open()
    const heard: string[] = []
    const end = await store.listen('some_channel', (payload) => heard.push(payload))
    await store.transaction((tx) => notify(tx, 'some_channel', 'one'))
    const undone = store.transaction(async (tx) => {
      await notify(tx, 'some_channel', 'two')
      throw new Error('no')
    })
    await expect(undone).rejects.toThrow('no')
    await notify(store, 'some_channel', 'three')
    await until(() => heard.length >= 2)
    await end()
    await notify(store, 'some_channel', 'four')
    await setTimeout(50)
    expect(heard).toEqual(['one', 'three'])
  })

  it('keeps its identity and its tables when it is migrated again', async () => {
    const store = await open()
    expect(await store.transaction(migrate)).toBe(store.id)
    expect(await store.query('SELECT version FROM deskhand.version')).toEqual([
      { version: migrations.length },
    ])
  })

  it('is refused where a newer Deskhand wrote it', async () => {
    const store = await open()
    await store.query('UPDATE deskhand.version SET version = 1000')
    await expect(store.transaction(migrate)).rejects.toMatchObject({ code: 'store-newer' })
  })
}

/** Resolves once it is so; gives up after a long while. */
export async function until(so: () => boolean): Promise<void> {
  for (let tries = 1000; !so() && tries > 0; tries -= 1) await setTimeout(10)
}

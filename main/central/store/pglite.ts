import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { DurableFiles, durableStart } from './durable-files.ts'
import { lockFolder } from './folder-lock.ts'
import { migrate } from './migrate.ts'
import { retried } from './retry.ts'
import type { Queryable, Row, Store } from './store.ts'

/** Opens or makes a store in a folder; throws `store-locked` where another central has it. */
export async function openFolder(folder: string): Promise<Store> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFolder(folder)
  try {
    const database = new PGlite({ fs: new DurableFiles(join(folder, 'store')), startParams: durableStart })
    const store = await storeOn(database)
    return {
      ...store,
      close: async () => {
        await store.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The store in a PGlite that is nobody else's, wherever that keeps its files; closing the store closes it. */
export async function storeOn(database: PGlite): Promise<Store> {
  const transaction: Store['transaction'] = (work) =>
    retried(() => database.transaction((tx) => work(queryable(tx))))
  return {
    kind: 'pglite',
    id: await transaction(migrate),
    query: (sql, values) => leavingNoTransaction(database, () => queryable(database).query(sql, values)),
    transaction,
    listen: (channel, heard) => database.listen(channel, heard),
    close: () => database.close(),
  }
}

/** Several statements may bring a transaction of their own; where one of them fails, it would stay open for all that comes. */
async function leavingNoTransaction<T>(database: PGlite, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await database.exec('ROLLBACK')
    throw error
  }
}

function queryable(database: Pick<Transaction, 'query' | 'exec'>): Queryable {
  return {
    async query<R extends Row>(sql: string, values?: readonly unknown[]): Promise<R[]> {
      if (values) return (await database.query<R>(sql, [...values])).rows
      const results = await database.exec(sql)
      return results.flatMap(({ rows }) => rows as R[])
    },
  }
}

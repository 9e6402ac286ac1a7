import { Pool, type PoolClient, types } from 'pg'
import { BotError } from '../../../bots/errors/index.ts'
import { GatheringSocket } from './gathering-socket.ts'
import { Listener } from './listener.ts'
import { migrate } from './migrate.ts'
import { databaseCode, retried } from './retry.ts'
import type { Queryable, Row, Store } from './store.ts'

const MOST_CONNECTIONS = 16
/** How long a connection is waited for; milliseconds. */
const LONGEST_WAIT = 10_000
/** A statement without an answer by then has lost its line; milliseconds. */
const LONGEST_STATEMENT = 60_000
/** A central that hangs within a transaction loses it, and its locks with it; milliseconds. */
const LONGEST_IDLE_TRANSACTION = 60_000

/** The types whose values pg gives as text, by their number in PostgreSQL. */
const BIGINT = 20

/** Opens a store on a PostgreSQL; throws `store-unreachable`, which names the host and never the password. */
export async function openPostgres(url: string): Promise<Store> {
  const host = hostOf(url)
  const settings = {
    connectionString: url,
    application_name: 'deskhand central',
    connectionTimeoutMillis: LONGEST_WAIT,
    keepAlive: true,
  }
  const pool = new Pool({
    ...settings,
    max: MOST_CONNECTIONS,
    // What is asked at the same time within a transaction is under way together.
    pipeline: true,
    stream: () => new GatheringSocket(),
    query_timeout: LONGEST_STATEMENT,
    idle_in_transaction_session_timeout: LONGEST_IDLE_TRANSACTION,
    types: { getTypeParser: parserOf },
  })
  // A connection that broke while nobody used it: the pool replaces it, and the next call says what is wrong.
  pool.on('error', () => {})
  const transaction: Store['transaction'] = (work) => retried(() => inTransaction(pool, work))
  const listener = new Listener(settings)
  try {
    return {
      kind: 'postgresql',
      id: await transaction(migrate),
      ...queryable(pool),
      transaction,
      listen: (channel, heard, missed = () => {}) => listener.listen(channel, heard, missed),
      close: async () => {
        await listener.close()
        await pool.end()
      },
    }
  } catch (error) {
    await pool.end()
    if (error instanceof BotError) throw error
    throw unreachable(host, error)
  }
}

async function inTransaction<T>(pool: Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  // A connection may break between two statements, when nobody waits for it; the next statement then says so.
  const ignore = () => {}
  client.on('error', ignore)
  let isOver = false
  let broken = false
  try {
    // It travels with the first statement; where it fails, that fails too.
    const begun = client.query({ name: 'begin', text: 'BEGIN' })
    begun.catch(ignore)
    const result = await work(untilOver(queryable(client), () => isOver))
    await begun
    isOver = true
    await client.query('COMMIT')
    return result
  } catch (error) {
    isOver = true
    broken = !(await rolledBack(client))
    throw error
  } finally {
    // A connection that did not take the rollback is thrown away, or the next one to get it is inside our transaction.
    client.off('error', ignore)
    client.release(broken)
  }
}

/** Of several things that are done at once, one may fail; the others must not go on when all was taken back. */
function untilOver(tx: Queryable, isOver: () => boolean): Queryable {
  return {
    async query<R extends Row>(sql: string, values?: readonly unknown[]): Promise<R[]> {
      if (isOver()) throw new Error('This transaction is over.')
      return tx.query<R>(sql, values)
    },
  }
}

async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK')
    return true
  } catch {
    return false
  }
}

function queryable(database: Pick<PoolClient, 'query'>): Queryable {
  return {
    async query<R extends Row>(sql: string, values?: readonly unknown[]): Promise<R[]> {
      if (values) {
        // Under a name the server parses and plans it once a connection.
        const text = { name: nameOf(sql), text: sql, values: [...values] }
        return (await database.query<R>(text)).rows
      }
      // Without values there may be several statements, and a result for each.
      return [await database.query<R>(sql)].flat().flatMap(({ rows }) => rows)
    },
  }
}

const names = new Map<string, string>()

function nameOf(sql: string): string {
  const name = names.get(sql) ?? `deskhand_${names.size}`
  names.set(sql, name)
  return name
}

function parserOf(type: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return type === BIGINT ? Number : types.getTypeParser(type, format === 'binary' ? 'text' : format)
}

function hostOf(url: string): string {
  try {
    const { host, hostname } = new URL(url)
    return host || hostname || 'this machine'
  } catch {
    // The error of `URL` carries the whole address, and with it the password.
    throw new BotError('store-unreachable', 'DATABASE_URL is no address', {
      expected: 'postgresql://user:password@host:port/database',
      acted: false,
    })
  }
}

function unreachable(host: string, cause: unknown): BotError {
  const found = cause instanceof Error ? cause.message || databaseCode(cause) : String(cause)
  return new BotError('store-unreachable', `The PostgreSQL at ${host} cannot be used`, {
    expected: 'a PostgreSQL that lets us in',
    found,
    acted: false,
    cause,
  })
}

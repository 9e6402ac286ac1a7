import { AsyncLocalStorage } from 'node:async_hooks'
import { PgBoss } from 'pg-boss'
import { z } from 'zod'
import type { Queryable, Store } from '../store/store.ts'
import { type Dispatchable, LEASE_SECONDS } from './dispatch.ts'

/** Where pg-boss keeps its jobs. */
export const SCHEMA = 'deskhand_jobs'

/** How often leases are looked at that nobody renewed; seconds. */
export const BETWEEN_LOOKS = 5

/** Seconds that never come: what waits is never deleted, and only silence ends a lease. */
const FOR_EVER = 2_000_000_000
const NO_LIMIT = 1_000_000_000

const queueOptions = {
  policy: 'standard',
  heartbeatSeconds: LEASE_SECONDS,
  retryLimit: NO_LIMIT,
  retentionSeconds: FOR_EVER,
}

const touched = z.object({ settled: z.array(z.string()) })

/** A job of pg-boss that was handed out. */
export interface Job {
  readonly id: string
  /** Which handing out of it this is, from 0. */
  readonly retryCount: number
}

/**
 * The jobs of pg-boss, one for each item that is up to be taken or was, under the id of the item. It says whose turn
 * it is and notices when a runner falls silent; that an item failed, or is through, it never decides.
 */
export class Jobs {
  readonly #boss: PgBoss
  readonly #within: AsyncLocalStorage<Queryable>
  /** Queues that are known to stand in pg-boss, for good. */
  readonly #standing = new Set<string>()

  private constructor(boss: PgBoss, within: AsyncLocalStorage<Queryable>) {
    this.#boss = boss
    this.#within = within
  }

  /** Starts pg-boss on a store, its tables made where they are missing; what goes wrong in the background is `troubled`. */
  static async start(store: Store, troubled: (error: Error) => void): Promise<Jobs> {
    const within = new AsyncLocalStorage<Queryable>()
    const boss = new PgBoss({
      // Whatever it looks up on the way, such as a queue that another central made, it does on our connection too.
      db: {
        executeSql: async (sql, values) => ({ rows: await run(within.getStore() ?? store, sql, values) }),
      },
      backend: store.kind === 'pglite' ? 'pglite' : 'postgres',
      schema: SCHEMA,
      schedule: false,
      superviseIntervalSeconds: BETWEEN_LOOKS,
      monitorIntervalSeconds: BETWEEN_LOOKS,
      // A long queue is nothing to warn of.
      warningQueueSize: NO_LIMIT,
    })
    boss.on('error', troubled)
    await oneAtATime(store, () => boss.start())
    return new Jobs(boss, within)
  }

  /** Adds jobs of one queue, none of which is there. */
  async add(tx: Queryable, queue: string, items: readonly Dispatchable[]): Promise<void> {
    await this.#ensureQueue(tx, queue)
    const jobs = items.map(({ id, priority, deferUntil }) => ({
      id,
      priority,
      expireInSeconds: FOR_EVER,
      ...(deferUntil && { startAfter: deferUntil.toISOString() }),
    }))
    await this.#in(tx, () => this.#boss.insert(queue, jobs))
  }

  /** Deletes jobs of one queue; those that are not there are left out. */
  async remove(tx: Queryable, queue: string, ids: readonly string[]): Promise<void> {
    await this.#ensureQueue(tx, queue)
    await this.#in(tx, () => this.#boss.deleteJob(queue, [...ids]))
  }

  /** Makes the handing out last from now on again; gives the ids of those that were still out. */
  async touch(tx: Queryable, queue: string, jobs: readonly Job[]): Promise<string[]> {
    // The types of pg-boss keep back that it tells which ones.
    return touched.parse(await this.#in(tx, () => this.#boss.touch(queue, [...jobs]))).settled
  }

  stop(): Promise<void> {
    return this.#boss.stop({ close: false })
  }

  /** Makes the counterpart of a queue of ours where it is missing. What pg-boss offers for it does not fit into a transaction. */
  async #ensureQueue(tx: Queryable, queue: string): Promise<void> {
    if (this.#standing.has(queue)) return
    if (await this.#in(tx, () => this.#boss.getQueue(queue))) this.#standing.add(queue)
    else await tx.query(`SELECT ${SCHEMA}.create_queue($1, $2)`, [queue, JSON.stringify(queueOptions)])
  }

  #in<T>(tx: Queryable, work: () => Promise<T>): Promise<T> {
    return this.#within.run(tx, work)
  }
}

/** Statements without values may be several, which only works without a list of values. */
function run(on: Queryable, sql: string, values: readonly unknown[] = []) {
  return values.length > 0 ? on.query(sql, values) : on.query(sql)
}

/** Centrals that start at the same moment get in each other's way where pg-boss makes its tables. */
async function oneAtATime(store: Store, work: () => Promise<unknown>): Promise<void> {
  // A folder has one central, and one connection, which the work needs.
  if (store.kind === 'pglite') {
    await work()
    return
  }
  await store.transaction(async (tx) => {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('deskhand.dispatch', 0))")
    await work()
  })
}

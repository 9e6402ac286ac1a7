import type { Queryable } from '../store/store.ts'
import { SCHEMA } from './jobs.ts'

/** What a runner may get. */
interface Wanted {
  /** Bots that it has. */
  readonly bots: readonly string[]
  /** Queues that its token allows; null for all. */
  readonly queues: readonly string[] | null
  /** How many items at most. */
  readonly count: number
}

/** How many items to take from a queue. */
export interface Share {
  readonly queue: string
  readonly count: number
}

/**
 * From which queues a runner gets how many items: the most urgent ones of all, and of those that are as urgent, one of
 * each queue in turn, so that a long queue does not keep a short one waiting.
 */
export async function sharesOf(tx: Queryable, { bots, queues, count }: Wanted): Promise<Share[]> {
  const open = await tx.query<{ name: string }>(
    'SELECT name FROM deskhand.queues WHERE NOT paused AND bot = ANY ($1)',
    [bots],
  )
  const names = open.map(({ name }) => name).filter((name) => queues === null || queues.includes(name))
  return names.length > 1 ? sharesAmong(tx, names, count) : names.map((queue) => ({ queue, count }))
}

function sharesAmong(tx: Queryable, queues: readonly string[], count: number): Promise<Share[]> {
  return tx.query<Share & Record<string, unknown>>(
    `SELECT queue, count(*)::integer AS count FROM (
       SELECT queue FROM (
         SELECT open.queue, first.priority,
           row_number() OVER (PARTITION BY open.queue, first.priority ORDER BY first.created_on) AS turn
         FROM unnest($1::text[]) AS open (queue) CROSS JOIN LATERAL (
           SELECT priority, created_on FROM ${SCHEMA}.job
           WHERE name = open.queue AND state < 'active' AND NOT blocked AND start_after <= now()
           ORDER BY priority DESC, created_on LIMIT $2
         ) AS first
       ) AS waiting ORDER BY priority DESC, turn, random() LIMIT $2
     ) AS taken GROUP BY queue`,
    [queues, count],
  )
}

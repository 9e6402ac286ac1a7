import type { Queryable } from '../store/store.ts'
import type { Wanted } from './dispatch.ts'
import { SCHEMA } from './jobs.ts'

/** How many items to take from a queue. */
export interface Share {
  readonly queue: string
  readonly count: number
}

/**
 * From which queues a runner gets how many items: the most urgent ones of all, and of those that are as urgent, one of
 * each queue in turn, so that a long queue does not keep a short one waiting.
 */
export function sharesOf(tx: Queryable, { bots, queues, count }: Wanted): Promise<Share[]> {
  return tx.query<Share & Record<string, unknown>>(
    `SELECT queue, count(*)::integer AS count FROM (
       SELECT queue FROM (
         SELECT q.name AS queue, first.priority,
           row_number() OVER (PARTITION BY q.name, first.priority ORDER BY first.created_on) AS turn
         FROM deskhand.queues AS q CROSS JOIN LATERAL (
           SELECT priority, created_on FROM ${SCHEMA}.job
           WHERE name = q.name AND state < 'active' AND NOT blocked AND start_after <= now()
           ORDER BY priority DESC, created_on LIMIT $3
         ) AS first
         WHERE NOT q.paused AND q.bot = ANY ($1) AND ($2::text[] IS NULL OR q.name = ANY ($2))
       ) AS waiting ORDER BY priority DESC, turn, random() LIMIT $3
     ) AS taken GROUP BY queue`,
    [bots, queues, count],
  )
}

import { SCHEMA } from './jobs.ts'

/**
 * Parts of statements that change jobs together with their items: what pg-boss offers for it would be a statement of its
 * own, planned anew each time. They are CTEs, for a `WITH`.
 */

/**
 * `handed (id, try)`: jobs that are handed out, as many of each queue as `$1` says, a list of `Share` as JSON; the most
 * urgent first, then the oldest. What others are just handing out is left to them.
 */
export const handOutJobs = `share AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS share (queue text, count integer)
  ), next AS (
    SELECT first.id FROM share CROSS JOIN LATERAL (
      SELECT id FROM ${SCHEMA}.job WHERE name = share.queue AND state < 'active' AND NOT blocked AND start_after <= now()
      ORDER BY priority DESC, created_on LIMIT share.count FOR UPDATE SKIP LOCKED
    ) AS first
  ), handed AS (
    UPDATE ${SCHEMA}.job SET state = 'active', started_on = now(), heartbeat_on = now(),
      retry_count = retry_count + (started_on IS NOT NULL)::integer
    WHERE name = ANY (ARRAY(SELECT queue FROM share)) AND id = ANY (ARRAY(SELECT id FROM next))
    RETURNING id, retry_count AS try
  )`

/** Deletes the jobs of `items (queue, id)`, which are locked: nobody gets them, and whoever has one loses it. */
export function deleteJobsOf(items: string): string {
  return `gone AS (
    DELETE FROM ${SCHEMA}.job
    WHERE name = ANY (ARRAY(SELECT queue FROM ${items})) AND id = ANY (ARRAY(SELECT id FROM ${items}))
  )`
}

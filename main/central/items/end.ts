import { errorCatalogue } from '../../../bots/errors/index.ts'
import type { Item } from '../../api/central/contract/items.ts'
import type { Lease } from '../../api/central/contract/leases.ts'
import type { ItemReport } from '../../api/central/contract/reports.ts'
import { type Dispatch, deleteJobsOf } from '../dispatch/index.ts'
import { storableJson } from '../storable.ts'
import type { Queryable } from '../store/store.ts'
import { dispatchable, type ItemRow } from './row.ts'

/** How a runner says that an item ended. */
export interface ItemEnd {
  readonly lease: Lease
  /** As its report has it; `refused` is that it was done before. */
  readonly state: ItemReport['state']
  readonly error: Item['error']
}

/** How long an item rests after its first failure; four times as long after each further one; seconds. */
const FIRST_REST = 5
const LONGEST_REST = 900
/** How long one rests that waits, but for no task that central knows of; seconds. */
const REST_WITHOUT_TASK = 30

/** A commit of which nobody knows whether it happened; `c` is the row. */
export const isDoubtful = `c.state IN ('intent', 'in-doubt')`

/**
 * Ends items, any number in a few statements, whose fence is the newest and which this runner had last; also where its
 * lease is over and nobody else had the item since. Gives the leases of the others, which are left as they are. What
 * failed for a reason that may pass is put up again, after a rest, as often as its queue allows. What failed with
 * a commit of which nobody knows whether it happened is in doubt: write the commits first.
 */
export async function endItems(
  tx: Queryable,
  dispatch: Dispatch,
  runner: string,
  ends: readonly ItemEnd[],
): Promise<Lease[]> {
  if (ends.length === 0) return []
  const ended = await writeEnds(tx, runner, ends)
  const up = ended.filter(({ state }) => state === 'ready')
  await dispatch.offer(tx, up.map(dispatchable))
  const ids = new Set(ended.map(({ id }) => id))
  return ends.map(({ lease }) => lease).filter(({ id }) => !ids.has(id.toLowerCase()))
}

function writeEnds(tx: Queryable, runner: string, ends: readonly ItemEnd[]): Promise<ItemRow[]> {
  const told = ends.map(({ lease, state, error }) => ({
    id: lease.id,
    fence: lease.fence,
    state: state === 'refused' ? 'done' : state,
    error,
    passes: error !== null && mayPass(error.code),
  }))
  return tx.query<ItemRow>(
    `WITH over AS (UPDATE deskhand.items AS i SET state = ended.state, error = ended.error,
       attempts = ended.attempts,
       defer_until = CASE WHEN ended.state = 'ready' THEN now() + ended.rest * interval '1 second' ELSE i.defer_until END,
       ended_at = CASE WHEN ended.state IN ('ready', 'waiting') THEN NULL ELSE now() END
     FROM (
       SELECT told.id, told.fence, nullif(told.error, 'null') AS error, tries.attempts,
         CASE
           WHEN told.state = 'failed' AND EXISTS (
             SELECT FROM deskhand.commits AS c WHERE c.item = told.id AND ${isDoubtful}) THEN 'in-doubt'
           WHEN told.state = 'failed' AND told.passes AND tries.attempts <= q.retries THEN 'ready'
           WHEN told.state = 'waiting' AND tasks.open = 0 THEN 'ready'
           ELSE told.state
         END AS state,
         CASE
           WHEN told.state = 'failed'
             THEN least(${LONGEST_REST}, ${FIRST_REST} * 4 ^ least(tries.attempts - 1, 10))
           WHEN tasks.known = 0 THEN ${REST_WITHOUT_TASK}
           ELSE 0
         END AS rest
       FROM jsonb_to_recordset($1::jsonb) AS told (id uuid, fence bigint, state text, error jsonb, passes boolean)
         JOIN deskhand.items AS before ON before.id = told.id
         JOIN deskhand.queues AS q ON q.name = before.queue
         CROSS JOIN LATERAL (SELECT before.attempts + (told.state = 'failed')::integer AS attempts) AS tries
         CROSS JOIN LATERAL (
           SELECT count(*) AS known, count(*) FILTER (WHERE t.state = 'open') AS open
           FROM deskhand.tasks AS t WHERE t.item = told.id AND told.state = 'waiting'
         ) AS tasks
     ) AS ended
     WHERE i.id = ended.id AND i.fence = ended.fence AND i.runner = $2
     RETURNING i.id, i.queue, i.priority, i.defer_until, i.state), ${deleteJobsOf('over')}
     SELECT * FROM over`,
    [storableJson(told), runner],
  )
}

/** True where another try may end better; so is one that a newer Deskhand names and this one does not know. */
function mayPass(code: string): boolean {
  return !isKnown(code) || errorCatalogue[code].kind === 'system'
}

function isKnown(code: string): code is keyof typeof errorCatalogue {
  return Object.hasOwn(errorCatalogue, code)
}

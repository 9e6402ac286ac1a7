import type { Lease } from '../../api/central/contract/leases.ts'
import type { Dispatch } from '../dispatch/index.ts'
import type { Queryable } from '../store/store.ts'
import { dispatchable, type ItemRow } from './row.ts'

/** Puts items up to be taken again that wait for nothing any more; those that do not wait are left as they are. */
export async function offerAgain(tx: Queryable, dispatch: Dispatch, ids: readonly string[]): Promise<void> {
  const rows = await tx.query<ItemRow>(
    `UPDATE deskhand.items SET state = 'ready' WHERE id = ANY ($1::uuid[]) AND state = 'waiting'
     RETURNING id, queue, priority, defer_until`,
    [ids],
  )
  await dispatch.offer(tx, rows.map(dispatchable))
}

/** Puts an item up to be taken at once, as if it had not been tried before; its commits stay known. */
export async function putUp(tx: Queryable, dispatch: Dispatch, item: ItemRow): Promise<void> {
  await tx.query(
    `UPDATE deskhand.items SET state = 'ready', attempts = 0, error = NULL, defer_until = NULL, ended_at = NULL
     WHERE id = $1`,
    [item.id],
  )
  await dispatch.offer(tx, [dispatchable({ ...item, defer_until: null })])
}

/** Puts items up again that a runner has and did not begin; it has them no longer. */
export async function giveBack(tx: Queryable, dispatch: Dispatch, items: readonly Lease[]): Promise<void> {
  const rows = await tx.query<ItemRow>(
    `UPDATE deskhand.items SET state = 'ready' WHERE id = ANY ($1::uuid[]) RETURNING id, queue, priority, defer_until`,
    [items.map(({ id }) => id)],
  )
  await dispatch.recall(tx, rows)
  await dispatch.offer(tx, rows.map(dispatchable))
}

import { tellChange } from '../changes.ts'
import type { Dispatch } from '../dispatch/index.ts'
import type { Queryable } from '../store/store.ts'
import { type DoneToItem, mustBe } from './act.ts'
import { putUp } from './offer.ts'
import type { ItemRow } from './row.ts'
import { mustBeKnown } from './settle.ts'

/** Takes an item out that nobody works on and that is not through, with what people are still asked about it. */
export async function withdrawItem(tx: Queryable, dispatch: Dispatch, item: ItemRow): Promise<DoneToItem> {
  mustBe(item, ['ready', 'waiting', 'failed', 'rejected', 'in-doubt'], 'withdraw')
  await mustBeKnown(tx, item)
  await dispatch.recall(tx, [item])
  await tx.query(`UPDATE deskhand.items SET state = 'withdrawn', ended_at = now() WHERE id = $1`, [item.id])
  const tasks = await tx.query(
    `UPDATE deskhand.tasks SET state = 'withdrawn' WHERE item = $1 AND state = 'open' RETURNING id`,
    [item.id],
  )
  if (tasks.length > 0) await tellChange(tx, { what: 'tasks' })
  return { action: 'item.withdrawn', details: { was: item.state } }
}

/** Hands an item out again that did not end well, or was withdrawn. */
export async function retryItem(tx: Queryable, dispatch: Dispatch, item: ItemRow): Promise<DoneToItem> {
  mustBe(item, ['failed', 'rejected', 'withdrawn', 'in-doubt'], 'retry')
  await mustBeKnown(tx, item)
  await putUp(tx, dispatch, item)
  return { action: 'item.retried', details: { was: item.state } }
}

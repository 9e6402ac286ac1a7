import type { z } from 'zod'
import type { items } from '../../api/central/contract/items.ts'
import type { Dispatch } from '../dispatch/index.ts'
import { storableJson } from '../storable.ts'
import type { Queryable } from '../store/store.ts'
import { type DoneToItem, mustBe } from './act.ts'
import { dispatchable, type ItemRow } from './row.ts'

type Change = Omit<z.output<NonNullable<(typeof items.change)['~orpc']['inputSchema']>>, 'id'>

/** Changes an item that nobody works on and that is not through; what is not given stays. */
export async function changeItem(
  tx: Queryable,
  dispatch: Dispatch,
  item: ItemRow,
  change: Change,
): Promise<DoneToItem> {
  mustBe(item, ['ready', 'waiting', 'failed', 'rejected', 'withdrawn'], 'change')
  const { content, ...urgency } = change
  const priority = change.priority ?? item.priority
  const deferUntil = instantOr(change.deferUntil, item.defer_until)
  await tx.query(
    `UPDATE deskhand.items SET content = coalesce($2::jsonb, content), priority = $3, defer_until = $4, due_at = $5
     WHERE id = $1`,
    [
      item.id,
      content ? storableJson(content) : null,
      priority,
      deferUntil,
      instantOr(change.dueAt, item.due_at),
    ],
  )
  // Put up again it would lose its place among those that are as urgent.
  const hasMoved = priority !== item.priority || deferUntil?.getTime() !== item.defer_until?.getTime()
  if (item.state === 'ready' && hasMoved) {
    await dispatch.recall(tx, [item])
    await dispatch.offer(tx, [dispatchable({ ...item, priority, defer_until: deferUntil })])
  }
  // What is in an item may be about a person, and the audit log forgets nothing.
  return { action: 'item.changed', details: { ...urgency, ...(content && { content: 'changed' }) } }
}

function instantOr(given: string | null | undefined, before: Date | null): Date | null {
  if (given === undefined) return before
  return given === null ? null : new Date(given)
}

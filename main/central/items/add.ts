import type { NewItem } from '../../api/central/contract/items.ts'
import type { Dispatch } from '../dispatch/index.ts'
import { storableJson } from '../storable.ts'
import type { Queryable } from '../store/store.ts'
import { newItemIds } from './id.ts'
import { noQueue } from './row.ts'

/**
 * Adds items to a queue and puts them up to be taken. Gives the ids of those that were added, and the references of
 * the others: they are in the queue already, or stand twice in the list. Throws NOT_FOUND where there is no such queue.
 */
export async function addItems(
  tx: Queryable,
  dispatch: Dispatch,
  queue: string,
  given: readonly NewItem[],
): Promise<{ added: string[]; known: string[] }> {
  const ids = newItemIds(given.length)
  const items = given.map((item, index) => ({ ...item, id: ids[index] ?? '' }))
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO deskhand.items (id, queue, reference, content, priority, defer_until, due_at, state)
     SELECT given.id, q.name, reference, content, priority, "deferUntil", "dueAt", 'ready'
     FROM jsonb_to_recordset($2::jsonb) AS given (
       id uuid, reference text, content jsonb, priority integer, "deferUntil" timestamptz, "dueAt" timestamptz
     ) JOIN deskhand.queues AS q ON q.name = $1
     ON CONFLICT (queue, reference) DO NOTHING RETURNING id`,
    [queue, storableJson(items)],
  )
  if (rows.length === 0) await mustBeThere(tx, queue)
  const inserted = new Set(rows.map(({ id }) => id))
  const added = items.filter(({ id }) => inserted.has(id))
  await dispatch.offer(
    tx,
    added.map(({ id, priority, deferUntil }) => {
      return { id, queue, priority, deferUntil: deferUntil === null ? null : new Date(deferUntil) }
    }),
  )
  const known = items.filter(({ id }) => !inserted.has(id)).map(({ reference }) => reference)
  return { added: added.map(({ id }) => id), known }
}

async function mustBeThere(tx: Queryable, queue: string): Promise<void> {
  const [found] = await tx.query('SELECT FROM deskhand.queues WHERE name = $1', [queue])
  if (!found) throw noQueue(queue)
}

import { ORPCError } from '@orpc/server'
import type { Item } from '../../api/central/contract/items.ts'
import { appendAct } from '../audit/append.ts'
import { type Call, callerName } from '../call.ts'
import { tellChange } from '../changes.ts'
import type { Queryable } from '../store/store.ts'
import { type ItemRow, itemColumns, lockedItem, shownItem } from './row.ts'

/** What somebody did to an item: the audit log keeps it. */
export interface DoneToItem {
  /** Such as `item.withdrawn`. */
  readonly action: string
  readonly details?: Readonly<Record<string, unknown>>
}

/**
 * Does something to an item in one transaction, with the item locked, and notes who did it. Gives the item as it is
 * afterwards; throws NOT_FOUND, or what `work` throws.
 */
export function actOnItem(
  { central, caller }: Call,
  id: string,
  work: (tx: Queryable, item: ItemRow) => Promise<DoneToItem>,
): Promise<Item> {
  return central.store.transaction(async (tx) => {
    const before = await lockedItem(tx, id)
    const { action, details } = await work(tx, before)
    const after = await itemOf(tx, id)
    await tellChange(tx, { what: 'items', id })
    const { queue, reference } = before
    await appendAct(tx, {
      actor: callerName(caller),
      action,
      subject: `item ${id}`,
      details: { queue, reference, ...details },
    })
    return shownItem(after)
  })
}

/** Throws CONFLICT where the item is in none of these states. */
export function mustBe(item: ItemRow, states: readonly Item['state'][], what: string): void {
  if (states.includes(item.state)) return
  const who = item.state === 'running' ? `, by ${item.runner}` : ''
  throw new ORPCError('CONFLICT', {
    message: `The item is ${item.state}${who}; ${what} one that is ${wordList(states)}.`,
  })
}

async function itemOf(tx: Queryable, id: string): Promise<ItemRow> {
  const [row] = await tx.query<ItemRow>(`SELECT ${itemColumns} FROM deskhand.items WHERE id = $1`, [id])
  if (!row) throw new Error(`Item ${id} is gone within its own transaction`)
  return row
}

function wordList(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words)
}

import { ORPCError } from '@orpc/server'
import type { Item } from '../../api/central/contract/items.ts'
import { appendAct } from '../audit/append.ts'
import { type Call, callerName } from '../call.ts'
import { tellChange } from '../changes.ts'
import { addItems } from './add.ts'
import { lockedItem, shownItem } from './row.ts'

/** Adds a copy of an item, in whatever state that is, under another reference. Throws CONFLICT where it is known. */
export function cloneItem({ central, caller }: Call, id: string, reference: string): Promise<Item> {
  const { store, dispatch } = central
  return store.transaction(async (tx) => {
    const { queue, content, priority, deferUntil, dueAt } = shownItem(await lockedItem(tx, id))
    const copy = { reference, content, priority, deferUntil, dueAt }
    const {
      added: [made],
    } = await addItems(tx, dispatch, queue, [copy])
    if (made === undefined) {
      throw new ORPCError('CONFLICT', {
        message: `The queue "${queue}" has an item "${reference}" already; name another reference.`,
      })
    }
    const item = shownItem(await lockedItem(tx, made))
    await tellChange(tx, { what: 'items', id: made })
    await appendAct(tx, {
      actor: callerName(caller),
      action: 'item.cloned',
      subject: `item ${made}`,
      details: { queue, reference: item.reference, of: id },
    })
    return item
  })
}

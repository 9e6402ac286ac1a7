import { appendAct } from '../audit/append.ts'
import { callerName, type Handlers } from '../call.ts'
import { tellChange } from '../changes.ts'
import { actOnItem } from './act.ts'
import { addItems } from './add.ts'
import { changeItem } from './change.ts'
import { cloneItem } from './clone.ts'
import { listItems } from './list.ts'
import { settleItem } from './settle.ts'
import { itemStoryOf } from './story.ts'
import { retryItem, withdrawItem } from './withdraw.ts'

/** The items of queues, and what people do to them. */
export const itemsHandlers: Handlers<'items'> = {
  add: ({ central, caller }, { queue, items }) =>
    central.store.transaction(async (tx) => {
      const { added, known } = await addItems(tx, central.dispatch, queue, items)
      if (added.length > 0) await tellChange(tx, { what: 'items' })
      await appendAct(tx, {
        actor: callerName(caller),
        action: 'items.added',
        subject: `queue ${queue}`,
        details: { added: added.length, known: known.length },
      })
      return { added: added.length, known }
    }),

  list: ({ central }, page) => listItems(central.store, page),

  get: ({ central }, { id }) => itemStoryOf(central.store, id),

  change: (call, { id, ...change }) =>
    actOnItem(call, id, (tx, item) => changeItem(tx, call.central.dispatch, item, change)),

  clone: (call, { id, reference }) => cloneItem(call, id, reference),

  withdraw: (call, { id }) =>
    actOnItem(call, id, (tx, item) => withdrawItem(tx, call.central.dispatch, item)),

  retry: (call, { id }) => actOnItem(call, id, (tx, item) => retryItem(tx, call.central.dispatch, item)),

  settle: (call, { id, happened }) =>
    actOnItem(call, id, (tx, item) =>
      settleItem(tx, call.central.dispatch, item, happened, callerName(call.caller)),
    ),
}

import { setTimeout as pause } from 'node:timers/promises'
import type { Item } from '../api/central/contract/items.ts'
import { QUEUE, type Stage } from './stage.ts'

/** How often central is asked; milliseconds. */
const BETWEEN_LOOKS = 300
/** Longer than this nothing may happen; milliseconds. */
const PATIENCE = 240_000

const THROUGH: ReadonlySet<Item['state']> = new Set(['done', 'rejected', 'failed', 'in-doubt', 'withdrawn'])

/**
 * Follows the items of the queue at central until all are through, and gives them. `changed` hears of each item whose
 * state is another than before, and how many are through. Throws where nothing happens for minutes.
 */
export async function followItems(
  { central }: Stage,
  changed: (item: Item, before: Item | undefined, through: number) => void,
): Promise<Item[]> {
  const known = new Map<string, Item>()
  for (let last = performance.now(); ; ) {
    const { entries } = await central.operator.items.list({ queue: QUEUE, limit: 200 })
    const through = entries.filter(({ state }) => THROUGH.has(state)).length
    for (const item of entries) {
      const before = known.get(item.id)
      if (before?.state === item.state && before.fence === item.fence) continue
      known.set(item.id, item)
      changed(item, before, through)
      last = performance.now()
    }
    if (through === entries.length) return entries
    if (performance.now() - last > PATIENCE && !entries.some(({ state }) => state === 'waiting'))
      throw stuck(entries)
    await pause(BETWEEN_LOOKS)
  }
}

function stuck(items: readonly Item[]): Error {
  const open = items.filter(({ state }) => !THROUGH.has(state))
  return new Error(`Nothing has happened for minutes; ${open.length} items are not through`)
}

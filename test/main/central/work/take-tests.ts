import { expect, it } from 'vitest'
import { itemsHandlers } from '../../../../main/central/items/handlers.ts'
import { workHandlers } from '../../../../main/central/work/handlers.ts'
import { byOperator, byRunner, centrals, makeQueue, newItems } from '../central.ts'
import type { OpenStore } from '../stores.ts'

export function takeTests(open: OpenStore): void {
  const central = centrals(open)
  it('hands out each item once', async () => {
    const c = await central()
    await makeQueue(c, 'q')
    await itemsHandlers.add(byOperator(c), { queue: 'q', items: newItems('a', 'b', 'c') })
    const runner = await byRunner(c)
    const first = await workHandlers.take(runner, { bots: ['bot'], count: 2 })
    const second = await workHandlers.take(runner, { bots: ['bot'], count: 2 })
    expect([...first.items, ...second.items].map(({ reference }) => reference)).toEqual(['a', 'b', 'c'])
  })
}

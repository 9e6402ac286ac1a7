import { expect, test } from 'vitest'
import { queue } from '../../../../../main/host/triggers/kinds/queue.ts'
import { watching } from '../watching.ts'

test('items that wait are noticed', async () => {
  const ports = { queues: { waiting: async (name: string) => (name === 'invoices' ? 3 : 0) } }
  const full = await watching(queue, { queue: 'invoices' }, { ports })
  const empty = await watching(queue, { queue: 'letters' }, { ports })
  await Promise.all([full.stop(), empty.stop()])
  expect(full.given).toEqual([{ queue: 'invoices', waiting: 3 }])
  expect(empty.given).toEqual([])
})

test('a central that is away is told', async () => {
  const away = new Error('no answer')
  const ports = { queues: { waiting: () => Promise.reject(away) } }
  const { troubles, stop } = await watching(queue, { queue: 'invoices' }, { ports })
  await stop()
  expect(troubles).toEqual([away])
})

import { expect, it } from 'vitest'
import { z } from 'zod'
import { newItemIds } from '../../../../main/central/items/id.ts'

it('makes ids of version 7 that grow within one call and from one to the next', async () => {
  const first = newItemIds(4096)
  await new Promise((resolve) => setTimeout(resolve, 2))
  const all = [...first, ...newItemIds(10)]
  expect(all).toEqual([...new Set(all)].sort())
  for (const id of all) expect(z.uuidv7().safeParse(id).success).toBe(true)
})

it('makes no more at once than it can keep in order', () => {
  expect(() => newItemIds(4097)).toThrow(RangeError)
})

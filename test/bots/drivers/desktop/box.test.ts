import { expect, test } from 'vitest'
import { common, middle } from '../../../../bots/drivers/desktop/box.ts'

test('the middle of a box lies in it, also of one of a single pixel', () => {
  expect(middle({ x: 10, y: 20, width: 4, height: 3 })).toEqual({ x: 12, y: 21 })
  expect(middle({ x: 7, y: 7, width: 1, height: 1 })).toEqual({ x: 7, y: 7 })
})

test('what two boxes share is in both; those that only touch share nothing', () => {
  const box = { x: 0, y: 0, width: 10, height: 10 }
  expect(common(box, { x: 6, y: -5, width: 10, height: 8 })).toEqual({ x: 6, y: 0, width: 4, height: 3 })
  expect(common(box, { x: 10, y: 0, width: 5, height: 5 })).toBeUndefined()
})

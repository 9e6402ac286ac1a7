import { expect, test } from 'vitest'
import { scaleBetween } from '../../../../../bots/drivers/desktop/tree/scale.ts'

const window = { x: 709, y: 438, width: 502, height: 242 }

test('a window that is twice as large as its program counts is scaled by two, whatever frame is counted with it', () => {
  expect(scaleBetween({ x: 354, y: 209, width: 252, height: 134 }, window)).toBe(2)
})

test('what is drawn within a margin is scaled the same', () => {
  const shown = { x: 595, y: 64, width: 730, height: 1016 }
  expect(scaleBetween({ x: 0, y: 0, width: 355, height: 498 }, shown)).toBe(2)
})

test('a frame and a title bar around a window that is not scaled are no scale', () => {
  expect(scaleBetween({ x: 708, y: 418, width: 504, height: 264 }, window)).toBe(1)
})

test('a menu that popped up is not measured by the window that it belongs to', () => {
  expect(scaleBetween({ x: 0, y: 0, width: 160, height: 220 }, { ...window, width: 640, height: 480 })).toBe(
    1,
  )
})

test('a window that is not drawn at all is not scaled', () => {
  expect(scaleBetween({ x: 0, y: 0, width: 0, height: 0 }, window)).toBe(1)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { turnBox, turnedSize, uprightBox } from '../../../models/page/turning.ts'

const page = { width: 1240, height: 1754 }
const boxes = fc.record({
  x: fc.integer({ min: 0, max: 1000 }),
  y: fc.integer({ min: 0, max: 1500 }),
  width: fc.integer({ min: 5, max: 240 }),
  height: fc.integer({ min: 5, max: 60 }),
})
const skews = fc
  .tuple(fc.constantFrom(0, 90, 180, 270), fc.double({ min: -6, max: 6, noNaN: true }))
  .map(([quarter, lean]) => quarter + lean)

test('a quarter turn clockwise brings the upper left corner to the upper right', () => {
  const corner = { x: 0, y: 0, width: 100, height: 20 }
  const turned = turnBox(corner, page, 90)
  expect(turnedSize(page, 90).width).toBeCloseTo(1754)
  expect(turned.x).toBeCloseTo(1734)
  expect(turned.y).toBeCloseTo(0)
  expect(turned.width).toBeCloseTo(20)
  expect(turned.height).toBeCloseTo(100)
})

test('a box that was turned is found again on the upright page, whatever the angle', () => {
  fc.assert(
    fc.property(boxes, skews, (box, skew) => {
      const turned = turnBox(box, page, skew)
      const upright = uprightBox(turned, turnedSize(page, skew), skew)
      // Turning back gives a sheet that is larger on all sides by the corners of the first turn.
      const round = turnedSize(turnedSize(page, skew), skew)
      expect(upright.x - (round.width - page.width) / 2).toBeCloseTo(box.x, 4)
      expect(upright.y - (round.height - page.height) / 2).toBeCloseTo(box.y, 4)
      expect(upright.width).toBeCloseTo(box.width, 4)
      expect(upright.height).toBeCloseTo(box.height, 4)
    }),
  )
})

test('near 45 degrees the size cannot be told and the box keeps the one it has', () => {
  const box = { x: 100, y: 100, width: 70, height: 65 }
  expect(uprightBox(box, page, 45)).toMatchObject({ width: 70, height: 65 })
})

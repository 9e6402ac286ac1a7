import { expect, test } from 'vitest'
import { asBrightAs } from '../../../models/match/brightness.ts'

/** Pixels of one grey. */
function plane(width: number, height: number, level: number, opacity = 255) {
  const data = new Uint8Array(width * height * 4)
  for (let i = 0; i < data.length; i += 4) data.set([level, level, level, opacity], i)
  return { data, width, height }
}

test('what the mouse made brighter as a whole is brought back', () => {
  const seen = asBrightAs(plane(4, 4, 200), plane(6, 6, 210), 1, 250)
  expect([...seen.data]).toEqual([...plane(6, 6, 200).data])
})

test('what is much brighter is another thing', () => {
  const seen = asBrightAs(plane(4, 4, 100), plane(6, 6, 200), 1, 250)
  expect(seen.data[0]).toBe(184)
})

test('pixels that do not count say nothing of how bright it is', () => {
  const seen = plane(6, 6, 210)
  expect(asBrightAs(plane(4, 4, 200, 0), seen, 1, 250)).toBe(seen)
})

test('no level gets beyond black or white', () => {
  const seen = plane(6, 6, 250)
  seen.data.set([2, 2, 2, 255], 0)
  const darker = asBrightAs(plane(4, 4, 240), seen, 1, 250)
  expect(darker.data[0]).toBe(0)
})

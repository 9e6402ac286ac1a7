import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fitsWindow,
  isWindow,
  pathText,
  placeText,
  readPath,
  readPlace,
  windowOf,
} from '../../../bots/elements/index.ts'
import { expectedOf } from '../../../bots/elements/written.ts'

describe('places in a window', () => {
  test('are read as they are written', () => {
    expect(readPlace('312,204 of 640x480')).toEqual({ x: 312, y: 204, width: 640, height: 480 })
    const side = fc.integer({ min: 1, max: 99_999 })
    const place = fc
      .record({ width: side, height: side, x: fc.nat(), y: fc.nat() })
      .map(({ width, height, x, y }) => ({ x: x % width, y: y % height, width, height }))
    fc.assert(fc.property(place, (one) => void expect(readPlace(placeText(one))).toEqual(one)))
  })

  test.each(['', '1,2', '1,2 of 3', '-1,2 of 9x9', '9,2 of 9x9', '1.5,2 of 9x9', '1,2 of 9x9 '])(
    '%j is none',
    (text) => expect(readPlace(text)).toBeUndefined(),
  )
})

describe('ways through accessible elements', () => {
  test('are read as they are written, and no position is the first', () => {
    expect(readPath('panel[2]/button')).toEqual([
      { role: 'panel', nth: 2 },
      { role: 'button', nth: 1 },
    ])
    const step = fc.record({
      role: fc.constantFrom('panel', 'button', 'menuitem'),
      nth: fc.integer({ min: 1, max: 999_999 }),
    })
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1 }),
        (way) => void expect(readPath(pathText(way))).toEqual(way),
      ),
    )
  })

  test.each(['', '/', 'panel/', 'panel[0]', 'panel[x]', 'Panel', 'push button', 'panel[1'])(
    '%j is none',
    (text) => expect(readPath(text)).toBeUndefined(),
  )
})

test.each([
  ['images/plus.png', true],
  ['images/xcalc/plus 2.png', true],
  ['plus.png', false],
  ['images/plus.jpg', false],
  ['images/../../plus.png', false],
  ['images\\plus.png', false],
  ['/images/plus.png', false],
])('%j is an image of the bot: %j', (file, isOne) => {
  expect(expectedOf('image', file) === undefined).toBe(isOne)
})

test('an element stands in its own window, else in that of what it stands in', () => {
  const dialog = { ref: 'd', role: 'dialog', window: { title: 'Print' } }
  expect(windowOf({ ref: 'a', within: dialog })).toEqual({ title: 'Print' })
  expect(windowOf({ ref: 'a', within: dialog, window: { program: 'x' } })).toEqual({ program: 'x' })
  expect(windowOf({ ref: 'a', role: 'button' })).toBeUndefined()
})

test('where nothing but a window is described, that is meant', () => {
  const window = { title: 'Print' }
  expect(isWindow({ ref: 'a', window })).toBe(true)
  expect(isWindow({ ref: 'a', window, by: { text: 'OK' } })).toBe(false)
  expect(isWindow({ ref: 'a', within: { ref: 'b', window } })).toBe(false)
})

test('a window is meant by a part of its title, by the empty title one that has none, by its program however it is written', () => {
  const [orders, message] = [
    { title: 'Orders \u00a0of\n2026', program: 'Orders' },
    { title: '', program: '' },
  ]
  expect(fitsWindow({ title: 'Orders of' }, orders)).toBe(true)
  expect(fitsWindow({ title: '' }, orders)).toBe(false)
  expect(fitsWindow({ title: '' }, message)).toBe(true)
  expect(fitsWindow({ program: 'orders' }, orders)).toBe(true)
  expect(fitsWindow({ program: 'orders' }, message)).toBe(false)
})

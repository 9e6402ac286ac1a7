import { describe, expect, test } from 'vitest'
import { type Keymap, keysymOf } from '../../../../recorder/desktop/keyboard/keymap.ts'

const [SHIFT, LOCK, ALT_GR] = [0x01, 0x02, 0x80]
const group = (number: number) => number << 13

const keymap: Keymap = {
  types: [
    { mask: 0, levels: [] },
    {
      mask: SHIFT | ALT_GR,
      levels: [
        { modifiers: SHIFT, level: 1, preserved: 0 },
        { modifiers: ALT_GR, level: 2, preserved: 0 },
      ],
    },
    {
      mask: SHIFT | LOCK,
      levels: [
        { modifiers: SHIFT, level: 1, preserved: 0 },
        { modifiers: LOCK, level: 0, preserved: LOCK },
      ],
    },
  ],
  keys: new Map([
    [10, { groups: [{ type: 1, symbols: [1, 2, 3] }], outOfRange: 'wrap' }],
    [
      11,
      {
        groups: [
          { type: 0, symbols: [4] },
          { type: 2, symbols: [5, 6] },
        ],
        outOfRange: 'clamp',
      },
    ],
    [
      12,
      {
        groups: [
          { type: 0, symbols: [7] },
          { type: 0, symbols: [8] },
        ],
        outOfRange: { redirect: 1 },
      },
    ],
    [13, { groups: [], outOfRange: 'wrap' }],
  ]),
}

describe('which symbol a key gives', () => {
  test.each([
    ['alone', 10, 0, 1],
    ['with Shift', 10, SHIFT, 2],
    ['with AltGr', 10, ALT_GR, 3],
    ['with what has no level of its own', 10, SHIFT | ALT_GR, 1],
    ['with a modifier that does not count', 10, SHIFT | 0x10, 2],
    ['in a group that wraps around', 10, group(1), 1],
    ['in its second group', 11, group(1) | SHIFT, 6],
    ['in a group beyond the last', 11, group(3), 5],
    ['in a group that is another one', 12, group(3), 8],
    ['with a level that it lacks', 12, SHIFT, 7],
  ])('%s', (_, key, state, keysym) => {
    expect(keysymOf(keymap, key, state)?.keysym).toBe(keysym)
  })

  test('a key that gives nothing, and one that is not there', () => {
    expect(keysymOf(keymap, 13, 0)).toBeUndefined()
    expect(keysymOf(keymap, 99, 0)).toBeUndefined()
  })

  test('Caps Lock is left to the letter where the type does not use it up', () => {
    expect(keysymOf(keymap, 10, LOCK)).toEqual({ keysym: 1, isCapital: true })
    expect(keysymOf(keymap, 11, group(1) | LOCK)).toEqual({ keysym: 5, isCapital: true })
    expect(keysymOf(keymap, 11, group(1) | SHIFT)).toEqual({ keysym: 6, isCapital: false })
  })
})

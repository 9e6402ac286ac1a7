import { describe, expect, it } from 'vitest'
import { itemTitle, shortReference, timeWords } from '../../../main/runner/words.ts'

describe('itemTitle', () => {
  const digest = 'ab12'.repeat(16)
  it.each([
    [{ name: 'scan-01.png', path: '/x' }, 'scan-01.png'],
    [{ name: '', number: 42 }, '42'],
    ['anna', 'anna'],
    [7, '7'],
    [{ other: 1 }, 'ab12ab12ab12'],
    [null, 'ab12ab12ab12'],
    [['a'], 'ab12ab12ab12'],
  ])('calls %j %s', (item, title) => {
    expect(itemTitle({ item, reference: digest }, 'run-1')).toBe(title)
  })

  it('knows a bot without items, whose reference is its run', () => {
    expect(itemTitle({ item: null, reference: 'run-1' }, 'run-1')).toBe('The whole bot')
  })
})

describe('shortReference', () => {
  it('keeps short ones and cuts long ones', () => {
    expect(shortReference('INV-1')).toBe('INV-1')
    expect(shortReference('x'.repeat(40))).toHaveLength(24)
  })
})

describe('timeWords', () => {
  it.each([
    [0, '0 ms'],
    [850.4, '850 ms'],
    [3_240, '3.2 s'],
    [59_960, '1 min 0 s'],
    [125_000, '2 min 5 s'],
    [3_600_000, '1 h 0 min'],
  ])('says %d ms as %s', (milliseconds, words) => {
    expect(timeWords(milliseconds)).toBe(words)
  })
})

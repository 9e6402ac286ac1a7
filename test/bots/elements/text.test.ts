import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, shorten, similarity } from '../../../bots/elements/text.ts'

test('white space is folded, also what cannot be seen', () => {
  expect(fold('  a\n\t b\u00a0c\u200b ')).toBe('a b c')
  expect(fold('Zu\u00adsammen')).toBe('Zusammen')
  expect(fold('\ue123 Save \u{f0001}')).toBe('Save')
  expect(fold(null)).toBe('')
})

test('folding twice is folding once', () => {
  fc.assert(fc.property(fc.string(), (text) => fold(fold(text)) === fold(text)))
})

test('a shortened text is never longer than asked for', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 1, max: 50 }),
      (text, most) => shorten(text, most).length <= most,
    ),
  )
  expect(shorten('abcdef', 4)).toBe('abc…')
  expect(shorten('abcd', 4)).toBe('abcd')
})

test('similarity is 1 for the same text, 0 for nothing in common, and the same both ways', () => {
  expect(similarity('Post it', ' POST  it')).toBe(1)
  expect(similarity('abc', 'xyz')).toBe(0)
  expect(similarity('Post', 'Posts')).toBeCloseTo(0.8)
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const score = similarity(a, b)
      return score === similarity(b, a) && score >= 0 && score <= 1
    }),
  )
})

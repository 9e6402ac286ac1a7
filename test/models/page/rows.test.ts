import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsOf } from '../../../models/page/rows.ts'

const word = (text: string, x: number, y: number, height = 20) => ({
  text,
  confidence: 1,
  box: { x, y, width: 10 * text.length, height },
})
const texts = (words: ReturnType<typeof word>[]) =>
  rowsOf(words).map((row) => row.map(({ text }) => text).join(' '))

test('words on one line are read from left to right, lines from top to bottom', () => {
  expect(texts([word('due', 200, 103), word('below', 0, 140), word('Total', 100, 100)])).toEqual([
    'Total due',
    'below',
  ])
})

test('a word without tall letters stays on its line', () => {
  expect(texts([word('Invoice', 0, 100, 24), word('no.', 90, 109, 15)])).toEqual(['Invoice no.'])
})

test('small print close below a heading is a line of its own', () => {
  expect(texts([word('INVOICE', 0, 100, 40), word('original', 0, 142, 12)])).toEqual(['INVOICE', 'original'])
})

test('no word is lost or doubled', () => {
  const words = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000), fc.integer({ min: 4, max: 40 })))
  fc.assert(
    fc.property(words, (places) => {
      const given = places.map(([x, y, height], i) => word(`w${i}`, x, y, height))
      expect(
        rowsOf(given)
          .flat()
          .map(({ text }) => text)
          .sort(),
      ).toEqual(given.map(({ text }) => text).sort())
    }),
  )
})

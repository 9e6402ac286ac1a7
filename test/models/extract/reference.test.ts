import { expect, test } from 'vitest'
import { readingOf } from '../../../models/extract/reading.ts'
import { findReference } from '../../../models/extract/reference.ts'
import { typedPage } from './typed-page.ts'

const numberIn = (...lines: string[]) => findReference(readingOf([typedPage(lines)]), 'number')?.value

test.each([
  ['Invoice no.   INV-45515', 'INV-45515'],
  ['Invoice No: RE-2026-3384', 'RE-2026-3384'],
  ['Inv #     HF/71283', 'HF/71283'],
  ['Invoice number   3677028', '3677028'],
  ['Invoice no.   RE-2026- 3384', 'RE-2026-3384'],
  ['Invoice no.   : A/2231-26.', 'A/2231-26'],
])('%s gives %s', (line, number) => {
  expect(numberIn(line)).toBe(number)
})

test.each([
  'Invoice no.',
  'Invoice no.   see above',
  'Invoice no.   2026-11-03',
  'VAT no.   GB284771290',
  'Customer no.   70112',
])('%s gives none', (line) => {
  expect(numberIn(line)).toBeUndefined()
})

test('the value of the next label is not taken', () => {
  expect(numberIn('Invoice no.     Customer no.  70112')).toBeUndefined()
})

test('a value far below is not taken', () => {
  expect(numberIn('Invoice no.', '', '', '', 'A-4711')).toBeUndefined()
  expect(numberIn('Invoice no.', 'A-4711')).toBe('A-4711')
})

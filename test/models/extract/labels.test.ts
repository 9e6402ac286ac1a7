import { expect, test } from 'vitest'
import { findLabels, isTableHeading } from '../../../models/extract/labels.ts'
import { textOf } from '../../../models/extract/tokens.ts'
import { wordings } from '../../../models/extract/wordings.ts'
import { typedRow } from './typed-page.ts'

const labelsOf = (line: string) =>
  findLabels([typedRow(line)]).map(({ kind, words }) => [kind, textOf(words)])

test.each(Object.entries(wordings).flatMap(([kind, texts]) => texts.map((text) => [text, kind])))(
  '"%s" is a label for %s',
  (text, kind) => {
    expect(labelsOf(text)).toEqual([[kind, text]])
  },
)

test.each([
  ['Invoice No:', 'number'],
  ['Inv #', 'number'],
  ['VAT (20%)', 'tax'],
  ['MwSt / VAT 19 %', 'tax'],
  ['Total excl. VAT', 'net'],
  ['TOTAL DUE', 'total'],
  ['Invoice nunber', 'number'],
])('%s is read as %s, marks and a misread letter apart', (text, kind) => {
  expect(labelsOf(text)[0]?.[0]).toBe(kind)
})

test.each([
  ['Due date', 'due'],
  ['Order date', 'other'],
  ['VAT no.', 'other'],
  ['Tax ID', 'other'],
  ['Subtotal', 'net'],
])('%s is no %s by a part of it', (text, kind) => {
  expect(labelsOf(text).map(([found]) => found)).toEqual([kind])
})

test('narrow spaces that were not seen do not hide a label', () => {
  expect(labelsOf('Yourorderno. 4500069389')).toEqual([['order', 'Yourorderno.']])
})

test('the first digit of a value is no part of its label', () => {
  expect(labelsOf('Invoice date 2 June 2026')).toEqual([['date', 'Invoice date']])
})

test('several labels in a row are found one after the other', () => {
  expect(
    labelsOf('Invoice number    Date of issue    Payment due    Purchase order').map(([kind]) => kind),
  ).toEqual(['number', 'date', 'due', 'order'])
})

test('headings of a table are no labels', () => {
  expect(isTableHeading(typedRow('Goods / services    Qty    Each    Total'))).toBe(true)
  expect(labelsOf('Goods / services    Qty    Each    Total')).toEqual([])
  expect(isTableHeading(typedRow('Total amount    120.00'))).toBe(false)
})

import { expect, test } from 'vitest'
import { sumLines } from '../../../models/extract/lines.ts'
import { moneyIn } from '../../../models/extract/money.ts'
import { readingOf } from '../../../models/extract/reading.ts'
import { findSums } from '../../../models/extract/sums.ts'
import { typedPage, typedRow, unsure } from './typed-page.ts'

const values = (line: string) => moneyIn(typedRow(line)).map(({ value }) => value)

test('amounts are found between words, percentages are none', () => {
  expect(values('VAT 20% of 1,000.00    200.00')).toEqual([1000, 200])
  expect(values('MwSt 19 %    1.461,83 EUR')).toEqual([1461.83])
  expect(values('Tax (7.5%)   $12.00')).toEqual([12])
})

test('a narrow gap joins thousands, a wide one does not', () => {
  expect(values('1 443.20')).toEqual([1443.2])
  expect(values('12 345 678.90')).toEqual([12345678.9])
  expect(values('20     443.20')).toEqual([20, 443.2])
})

test('cents torn off by a narrow gap are offered as one amount, repaired', () => {
  expect(moneyIn(typedRow('£7,505 81')).map(({ value, repaired }) => [value, repaired])).toEqual([
    [7505.81, true],
    [7505, false],
    [81, false],
  ])
  expect(values('7,505     81')).toEqual([7505, 81])
})

const table = [
  'Item               Qty    Price       Amount',
  'Toner              20      72.16    1,443.20',
  'Desk lamp           2      37.46       74.92',
]

test('the last column is added up', () => {
  expect(sumLines(readingOf([typedPage(table)]))).toEqual({ sum: 1518.12, count: 2, confidence: 0.97 })
})

test('lines on two pages are added up together', () => {
  const pages = [typedPage(table), typedPage([...table, '', 'Subtotal             3,036.24'])]
  expect(sumLines(readingOf(pages))).toMatchObject({ sum: 3036.24, count: 4 })
})

test('where a line has no amount that can be read, the sum is worth nothing', () => {
  const lines = sumLines(readingOf([typedPage(table.map((line) => line.replace('74.92', '7A_92')))]))
  expect(lines).toMatchObject({ sum: 1443.2, confidence: 0 })
})

test('a page without a table has no lines', () => {
  expect(sumLines(readingOf([typedPage(['Total   12.00'])]))).toBeUndefined()
})

const sumsOf = (...lines: string[]) => findSums(readingOf([typedPage(lines)]))

test('of several amounts beside the labels, those that add up are taken', () => {
  const sums = sumsOf(
    'Subtotal     100.00',
    'VAT 20% of 100.00     20.00',
    'Total  5   120.00',
    'Amount due   70.00',
  )
  expect([sums.net?.value, sums.tax?.value, sums.total?.value]).toEqual([100, 20, 120])
})

test('repaired sums are taken where they add up, and only there', () => {
  const { net } = sumsOf('Net   7,505 81', 'VAT     1,501.16', 'Total   9,006.97')
  expect(net).toMatchObject({ value: 7505.81, confidence: 0.97 })
  expect(sumsOf('Net   7,505 81', 'VAT     1,501.16', 'Total   9,006.98').net?.doubt).toContain(
    'the total says',
  )
})

test('without all three, what was found is in doubt', () => {
  const { net, tax, total } = sumsOf('Subtotal     100.00', 'Total     120.00')
  expect(tax).toBeUndefined()
  expect(net?.doubt).toContain('not all of net, tax and total')
  expect(total?.doubt).toBe(net?.doubt)
})

test('lines that were read unsurely say nothing against a sum', () => {
  const page = typedPage([...table, '', 'Net   1,618.12', 'VAT     161.81', 'Total   1,779.93'])
  expect(findSums(readingOf([page])).net?.doubt).toContain('1518.12')
  expect(findSums(readingOf([unsure(page, '74.92', 0.5)])).net?.doubt).toBeUndefined()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extractInvoice } from '../../../models/extract/index.ts'
import { typedPage, unsure } from './typed-page.ts'

const lines = [
  'Brightwater Supplies Ltd                                INVOICE',
  '14 Quay Street',
  '',
  'Bill to                                    Invoice no.      INV-45515',
  'Larkfield Manufacturing Ltd                Invoice date     2 June 2026',
  'Accounts Payable                           Due date         2 July 2026',
  '61 Station Road                            Your order no.   PO-13845',
  '',
  'Description                 Qty      Unit price      Amount',
  'Copy paper A4, 80 g, box     40           26.49    1,059.60',
  'Desk lamp LED                 6           48.83      292.98',
  '',
  '                                     Subtotal     £1,352.58',
  '                                     VAT (20%)      £270.52',
  '                                     Total due    £1,623.10',
  'Brightwater Supplies Ltd    VAT no. GB 284 7712 90    Please quote INV-45515.',
]
const page = typedPage(lines)
const extract = (changed: readonly string[]) => extractInvoice({ pages: [typedPage(changed)] })
const replaced = (from: string, to: string) => lines.map((line) => line.replaceAll(from, to))
const doubted = (result: ReturnType<typeof extractInvoice>) => result.doubts.map(({ field }) => field)

test('a clean invoice is read without a doubt', () => {
  const result = extractInvoice({ pages: [page] })
  expect(result.doubts).toEqual([])
  expect(result.recognised).toBe(true)
  expect(result.fields).toEqual({
    number: 'INV-45515',
    date: '2026-06-02',
    vendor: 'Brightwater Supplies Ltd',
    order: 'PO-13845',
    net: 1352.58,
    tax: 270.52,
    total: 1623.1,
    currency: 'GBP',
  })
})

test('each value says where it stood and why it was taken', () => {
  const { number, date, total } = extractInvoice({ pages: [page] }).evidence
  expect(number).toMatchObject({ text: 'INV-45515', page: 0, box: { x: 600, y: 120, width: 90, height: 20 } })
  expect(number?.reason).toContain('right of "Invoice no."')
  expect(date?.text).toBe('2 June 2026')
  expect(total?.reason).toContain('net and tax add up to the total')
})

test('a total that does not add up is in doubt, with the numbers', () => {
  const result = extract(replaced('£1,623.10', '£1,632.10'))
  expect(doubted(result)).toEqual(['net', 'tax', 'total'])
  expect(result.doubts.at(-1)?.reason).toBe('net 1352.58 and tax 270.52 make 1623.10, the total says 1632.10')
})

test('lines that add up to something else put the net sum in doubt', () => {
  const result = extract(replaced('292.98', '392.98'))
  expect(result.doubts).toEqual([
    { field: 'net', reason: 'the 2 lines add up to 1452.58, the net sum says 1352.58' },
  ])
})

test('a word that was read unsurely is in doubt, unless arithmetic confirms it', () => {
  expect(doubted(extractInvoice({ pages: [unsure(page, 'PO-13845', 0.5)] }))).toEqual(['order'])
  expect(doubted(extractInvoice({ pages: [unsure(page, '£1,623.10', 0.5)] }))).toEqual([])
})

test('where much of the page is hard to read, nothing is sure', () => {
  const poor = lines.flatMap((line, i) => (i % 2 === 0 ? [line, 'hlrd to rcad'] : [line]))
  const result = extractInvoice({ pages: [unsure(unsure(typedPage(poor), 'rcad', 0.3), 'a', 0.4)] })
  expect(doubted(result)).toEqual(expect.arrayContaining(['number', 'date', 'vendor']))
})

test('a number that stands elsewhere with one sign different is in doubt', () => {
  const result = extract(lines.map((line) => line.replace('quote INV-45515', 'quote INV-46515')))
  expect(doubted(result)).toEqual(['number'])
})

test('an order is not missed unless its label is there', () => {
  const [gone, empty] = [replaced('Your order no.   PO-13845', ''), replaced('PO-13845', '')]
  expect(extract(gone)).toMatchObject({ fields: { order: null }, doubts: [] })
  expect(doubted(extract(empty))).toEqual(['order'])
})

test('a day that could be a month is in doubt where the currency does not settle it', () => {
  const american = replaced('£', '$').map((line) =>
    line.replace('2 June 2026', '02/06/2026').replace('2 July 2026', ''),
  )
  const result = extract(american)
  expect(result.doubts).toEqual([{ field: 'date', reason: 'it may be 2026-06-02 or 2026-02-06' }])
  expect(extract(american.map((line) => line.replace('Due date', 'Due date  07/31/2026')))).toMatchObject({
    fields: { date: '2026-02-06' },
    doubts: [],
  })
})

test('a day of issue after the day that payment is due is in doubt', () => {
  expect(doubted(extract(replaced('2 June 2026', '2 August 2026')))).toEqual(['date'])
})

test('two currencies are in doubt', () => {
  expect(doubted(extract(replaced('£270.52', '€270.52')))).toContain('currency')
})

test('labels above their values are read too', () => {
  const result = extract([
    'Redstone Fasteners LLC',
    '',
    'Invoice number     Date of issue     Payment due      Purchase order',
    '3677028            Jul 5, 2026       Jul 26, 2026     B/86881',
    '',
    'Net            $100.00',
    'Sales tax 8.5%   $8.50',
    'Balance due    $108.50   payable to Redstone Fasteners LLC',
  ])
  expect(result.fields).toMatchObject({
    number: '3677028',
    date: '2026-07-05',
    order: 'B/86881',
    total: 108.5,
  })
})

test('the addressee is never taken for the vendor', () => {
  const { fields } = extract(lines.map((line, row) => (row === 0 ? 'INVOICE' : line)))
  expect(fields.vendor).not.toBe('Larkfield Manufacturing Ltd')
})

test.each([
  [
    'a letter',
    [
      'Nordwind Logistik GmbH',
      'Dear customer,',
      'we are moving our warehouse in the spring. From March',
      'our drivers come on Tuesdays. You pay each invoice as before.',
    ],
  ],
  ['a blank page', []],
  ['a credit note', lines.map((line) => line.replace('INVOICE', 'Credit note'))],
])('%s is not recognised', (_, other) => {
  const result = extract(other)
  expect(result.recognised).toBe(false)
  expect(result.doubts[0]?.field).toBe('document')
})

test('sums on the second page belong to the number on the first', () => {
  const result = extractInvoice({ pages: [typedPage(lines.slice(0, 11)), typedPage(lines.slice(11))] })
  expect(result.fields).toMatchObject({ number: 'INV-45515', total: 1623.1 })
  expect(result.evidence.total?.page).toBe(1)
})

test('one misread digit in a sum never goes by', () => {
  const sums = ['£1,352.58', '£270.52', '£1,623.10'] as const
  fc.assert(
    fc.property(fc.constantFrom(...sums), fc.nat(), fc.integer({ min: 1, max: 9 }), (sum, at, by) => {
      const places = [...sum.matchAll(/\d/g)].map(({ index }) => index)
      const place = places[at % places.length] ?? 0
      const digit = String((Number(sum[place]) + by) % 10)
      const result = extract(replaced(sum, sum.slice(0, place) + digit + sum.slice(place + 1)))
      expect(doubted(result)).toEqual(expect.arrayContaining(['net', 'tax', 'total']))
    }),
  )
})

test('any words on a page give an answer, and nothing is both missing and sure', () => {
  const words = fc.array(
    fc.array(fc.oneof(fc.string(), fc.constantFrom('Total', '12.00', 'Invoice no.', 'Date', 'VAT')), {
      maxLength: 8,
    }),
  )
  fc.assert(
    fc.property(words, (rows) => {
      const { fields, doubts } = extract(rows.map((row) => row.join('   ')))
      const missing = Object.entries(fields).filter(([field, value]) => value === null && field !== 'order')
      const named: string[] = doubts.map(({ field }) => field)
      expect(missing.every(([field]) => named.includes(field))).toBe(true)
    }),
  )
})

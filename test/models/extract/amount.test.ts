import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAmount } from '../../../models/extract/amount.ts'

test.each([
  ['1,234.50', 1234.5],
  ['1.234,50', 1234.5],
  ['1 234.50', 1234.5],
  ["1'234.50", 1234.5],
  ['£6,601.31', 6601.31],
  ['9.155,67 EUR', 9155.67],
  ['$742.57', 742.57],
  ['12.345.678,90', 12345678.9],
  ['0.99', 0.99],
  ['-15.00', -15],
  ['1.234', 1234],
  ['120', 120],
])('%s is %d', (text, value) => {
  expect(parseAmount(text)).toMatchObject({ value, repaired: false })
})

test.each([
  '',
  'EUR',
  'Total',
  '12.5',
  '1,23,4.00',
  '1.234.50',
  '1,234,50',
  '3%',
  '2026-11-03',
  'PO-13845',
  '12.345,6',
  '1 2 3',
])('%s is no amount', (text) => {
  expect(parseAmount(text)).toBeUndefined()
})

test.each([
  ['1,O34.5O', 1034.5],
  ['l2.00', 12],
  ['4S.B0', 45.8],
])('letters in %s are taken for digits, and that is told', (text, value) => {
  expect(parseAmount(text)).toMatchObject({ value, repaired: true })
})

test('a dollar sign that was read as an S is no five', () => {
  expect(parseAmount('S742.57')).toMatchObject({ value: 742.57, repaired: true })
})

test('a mark before the cents that was not seen is put back, and that is told', () => {
  expect(parseAmount('2.89175')).toMatchObject({ value: 2891.75, repaired: true })
  expect(parseAmount('2,89175')).toMatchObject({ value: 2891.75, repaired: true })
})

test('amounts without cents are told apart', () => {
  expect(parseAmount('120')?.cents).toBe(false)
  expect(parseAmount('1.234')?.cents).toBe(false)
  expect(parseAmount('120.00')?.cents).toBe(true)
})

const styles = [
  { thousands: ',', decimal: '.' },
  { thousands: '.', decimal: ',' },
  { thousands: ' ', decimal: '.' },
  { thousands: "'", decimal: '.' },
]

test('every amount is read as it was written, in every style', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(...styles), (cents, style) => {
      const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, style.thousands)
      const text = whole + style.decimal + String(cents % 100).padStart(2, '0')
      expect(parseAmount(text)?.value).toBeCloseTo(cents / 100, 6)
    }),
  )
})

test('no text makes it throw or gives something that is no number', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(Number.isNaN(parseAmount(text)?.value ?? 0)).toBe(false)
    }),
  )
})

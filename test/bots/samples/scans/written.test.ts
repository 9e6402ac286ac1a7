import { expect, test } from 'vitest'
import { writeDate, writeMoney } from '../../../../bots/samples/scans/written.ts'

test.each([
  [1234.5, { thousands: ',', decimal: '.' }, '1,234.50'],
  [1234567.89, { thousands: '.', decimal: ',' }, '1.234.567,89'],
  [12345, { thousands: ' ', decimal: '.' }, '12 345.00'],
  [0.4, { thousands: ',', decimal: '.' }, '0.40'],
] as const)('%d is written in the style of the country', (amount, style, text) => {
  expect(writeMoney(amount, style)).toBe(text)
})

test.each([
  ['iso', '2026-03-09'],
  ['dotted', '09.03.2026'],
  ['slashed', '09/03/2026'],
  ['long', '9 March 2026'],
  ['american', 'Mar 9, 2026'],
] as const)('the style %s writes a day as %s', (style, text) => {
  expect(writeDate('2026-03-09', style)).toBe(text)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate } from '../../../models/extract/date.ts'

test.each([
  '2026-11-03',
  '2026/11/03',
  '03.11.2026',
  '3.11.26',
  '3 November 2026',
  '3rd November 2026',
  'Nov 3, 2026',
  "Nov'3,2026",
  'November 3 2026',
  '3 Nov. 2026',
])('%s is the third of November', (text) => {
  expect(parseDate(text)).toEqual({ iso: '2026-11-03', repaired: false })
})

test.each([
  '',
  '2026-13-01',
  '31.02.2026',
  '30 Febtober 2026',
  '4711',
  '1,234.50',
  'PO-13845',
  '31/31/2026',
  '3 2026',
])('%s is no date', (text) => {
  expect(parseDate(text)).toBeUndefined()
})

test('day and month that could change places are told, and the order settles them', () => {
  expect(parseDate('03/04/2026')).toEqual({ iso: '2026-04-03', otherwise: '2026-03-04', repaired: false })
  expect(parseDate('03/04/2026', 'month-first')).toMatchObject({ iso: '2026-03-04', otherwise: '2026-04-03' })
})

test('a date that can be read one way only tells the order', () => {
  expect(parseDate('19/02/2026')).toEqual({ iso: '2026-02-19', order: 'day-first', repaired: false })
  expect(parseDate('02/19/2026')).toEqual({ iso: '2026-02-19', order: 'month-first', repaired: false })
  expect(parseDate('05/05/2026')).toEqual({ iso: '2026-05-05', repaired: false })
})

test.each(['2O26-11-03', 'l1.03.2026', '3 Novernber 2026', '3 Novenber 2026'])(
  '%s needs repair or is none',
  (text) => {
    const date = parseDate(text)
    expect(date === undefined || date.repaired).toBe(true)
  },
)

test('every day is read as it was written', () => {
  const days = fc.date({ min: new Date('1995-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  const written = fc.constantFrom(
    (iso: string) => iso,
    (iso: string) => iso.split('-').reverse().join('.'),
    (iso: string) =>
      new Date(iso).toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
    (iso: string) =>
      new Date(iso).toLocaleDateString('en-US', {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  )
  fc.assert(
    fc.property(days, written, (day, write) => {
      const iso = day.toISOString().slice(0, 10)
      expect(parseDate(write(iso))?.iso).toBe(iso)
    }),
  )
})

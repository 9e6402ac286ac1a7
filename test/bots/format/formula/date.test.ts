import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../../bots/format/formula/date.ts'

describe('isoDate', () => {
  it.each([
    ['2025-12-31', undefined, '2025-12-31'],
    [' 2025-12-31 ', undefined, '2025-12-31'],
    ['2025-12-31T23:59:59.000Z', undefined, '2025-12-31'],
    ['20251231', undefined, '2025-12-31'],
    ['31.12.2025', undefined, '2025-12-31'],
    ['1.2.2025', undefined, '2025-02-01'],
    ['31 Dec 2025', undefined, '2025-12-31'],
    ['31. December 2025', undefined, '2025-12-31'],
    ['3 Sept 2025', undefined, '2025-09-03'],
    ['December 31, 2025', undefined, '2025-12-31'],
    ['29.02.2024', undefined, '2024-02-29'],
    ['03/04/2025', 'DD/MM/YYYY', '2025-04-03'],
    ['03/04/2025', 'MM/DD/YYYY', '2025-03-04'],
    ['3/4/25', 'D/M/YY', '2025-04-03'],
    ['Invoice of 3-Apr-25', 'Invoice of D-MMM-YY', '2025-04-03'],
  ])('%s by %s is %s', (text, format, date) => {
    expect(isoDate(text, format)).toBe(date)
  })

  it.each([
    ['03/04/2025', undefined],
    ['31.02.2025', undefined],
    ['2025-13-01', undefined],
    ['30 Foo 2025', undefined],
    ['2025', undefined],
    ['', undefined],
    ['31.12.2025', 'YYYY-MM-DD'],
    ['31.12.2025', 'DD.MM'],
    ['31.12.2025', 'DD.DD.YYYY'],
    ['31.12.2025', ''],
  ])('refuses %j by %s', (text, format) => {
    expect(() => isoDate(text, format)).toThrow(expect.objectContaining({ code: 'formula-failed' }))
  })

  it('reads back every day', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year, month, dayOfMonth] = iso.split('-')
        expect(isoDate(iso)).toBe(iso)
        expect(isoDate(`${dayOfMonth}.${month}.${year}`)).toBe(iso)
      }),
    )
  })
})

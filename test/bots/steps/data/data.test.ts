import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runStep } from '../fake-ports.ts'

test('data.set gives its value', async () => {
  expect((await runStep('data.set', { value: { list: [1] } })).result).toEqual({ list: [1] })
})

test('data.assert passes or rejects the case', async () => {
  expect((await runStep('data.assert', { condition: true, message: 'm' })).error).toBeUndefined()
  const { error } = await runStep('data.assert', { condition: false, message: 'Sums differ' })
  expect(error).toMatchObject({ code: 'business-rule', message: 'Sums differ' })
})

test('data.parse-json', async () => {
  expect((await runStep('data.parse-json', { text: '{"a":[1,null]}' })).result).toEqual({ a: [1, null] })
  expect((await runStep('data.parse-json', { text: '{a}' })).error).toMatchObject({ code: 'business-rule' })
})

describe('data.parse-number', () => {
  test.each([
    ['1,234.50', '.', 1234.5],
    ['1.234,50', ',', 1234.5],
    ['1’234.50', '.', undefined],
    ["1'234.50", '.', 1234.5],
    ['12', ',', 12],
    ['-12', '.', -12],
    ['12.5-', '.', -12.5],
    ['−3', '.', -3],
    ['(3.20)', '.', -3.2],
    ['EUR 1.234,50', ',', 1234.5],
    ['1 234,50 €', ',', 1234.5],
    ['-€5', '.', -5],
    ['$-5', '.', -5],
    ['1.234', ',', 1234],
    ['1.23', ',', undefined],
    ['1,23,456', '.', undefined],
    ["1,234'567", '.', undefined],
    ['12.-', '.', undefined],
    ['--1', '.', undefined],
    ['(-1)', '.', undefined],
    ['(1', '.', undefined],
    ['1e5', '.', undefined],
    ['', '.', undefined],
    ['abc', '.', undefined],
  ])('%j with %j is %j', async (text, decimal, expected) => {
    const { result, error } = await runStep('data.parse-number', { text, decimal })
    expect(result).toBe(expected)
    if (expected === undefined)
      expect(error).toMatchObject({ code: 'business-rule', details: { found: text } })
  })

  test('reads what a locale writes', async () => {
    const amounts = fc.integer({ min: -1e11, max: 1e11 })
    await fc.assert(
      fc.asyncProperty(amounts, fc.constantFrom('.' as const, ',' as const), async (cents, decimal) => {
        const locale = decimal === '.' ? 'en' : 'de'
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100)
        expect((await runStep('data.parse-number', { text, decimal })).result).toBeCloseTo(cents / 100, 2)
      }),
    )
  })
})

describe('data.parse-date', () => {
  test.each([
    ['31/12/2026', 'DD/MM/YYYY', '2026-12-31'],
    ['12/31/26', 'MM/DD/YY', '2026-12-31'],
    ['1.2.70', 'D.M.YY', '1970-02-01'],
    ['3. März 2026', 'D. MMMM YYYY', '2026-03-03'],
    ['3 Sept. 2026', 'D MMM YYYY', '2026-09-03'],
    [' May 4, 2026 ', 'MMMM D, YYYY', '2026-05-04'],
    ['20261231', 'YYYYMMDD', '2026-12-31'],
    ['29/02/2024', 'DD/MM/YYYY', '2024-02-29'],
    ['29/02/2026', 'DD/MM/YYYY', undefined],
    ['31/11/2026', 'DD/MM/YYYY', undefined],
    ['1/12/2026', 'DD/MM/YYYY', undefined],
    ['00/00/2026', 'DD/MM/YYYY', undefined],
    ['3 Foo 2026', 'D MMM YYYY', undefined],
    ['3 Ma 2026', 'D MMM YYYY', undefined],
    ['31/12/2026 x', 'DD/MM/YYYY', undefined],
  ])('%j as %j is %j', async (text, format, expected) => {
    const { result, error } = await runStep('data.parse-date', { text, format })
    expect(result).toBe(expected)
    if (expected === undefined) expect(error).toMatchObject({ code: 'business-rule' })
  })

  test('tries its formats in order', async () => {
    const format = ['DD.MM.YYYY', 'YYYY-MM-DD']
    expect((await runStep('data.parse-date', { text: '2026-12-31', format })).result).toBe('2026-12-31')
  })

  test.each(['DD/MM', 'DD/DD/YYYY', 'YYYYY-MM-DD', ''])('refuses the format %j', async (format) => {
    await expect(runStep('data.parse-date', { text: '1', format })).rejects.toThrow()
  })

  test('gives back every real day', async () => {
    const days = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    await fc.assert(
      fc.asyncProperty(days, async (day) => {
        const text = day.toISOString().slice(0, 10)
        expect((await runStep('data.parse-date', { text, format: 'YYYY-MM-DD' })).result).toBe(text)
      }),
    )
  })
})

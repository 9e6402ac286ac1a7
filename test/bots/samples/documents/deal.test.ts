import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seenCast, wholeCast } from '../../../../bots/samples/documents/companies.ts'
import { digits, firstLines, makeDeal, shuffled } from '../../../../bots/samples/documents/deal.ts'
import { random } from '../../../../bots/samples/scans/random.ts'

const inCents = (amount: number) => Math.round(amount * 100)

test('the sums of a deal add up, and those of its first lines too', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 6 }), (seed, count) => {
      const deal = makeDeal(wholeCast, random(seed))
      for (const { lines, net, tax, total } of [deal, firstLines(deal, count)]) {
        expect(lines.reduce((sum, { amount }) => sum + inCents(amount), 0)).toBe(inCents(net))
        expect(inCents(net) + inCents(tax)).toBe(inCents(total))
      }
      expect(firstLines(deal, count).lines.length).toBeLessThanOrEqual(count)
    }),
  )
})

test('companies come out of the cast, and no article stands on two lines', () => {
  for (let seed = 0; seed < 50; seed++) {
    const { supplier, customer, lines } = makeDeal(seenCast, random(seed))
    expect(seenCast.suppliers).toContain(supplier)
    expect(seenCast.customers).toContain(customer)
    expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length)
  }
})

test('numbers have as many digits as asked for; shuffling loses nothing', () => {
  for (let seed = 0; seed < 50; seed++) expect(digits(random(seed), 5)).toMatch(/^[1-9]\d{4}$/)
  expect(shuffled([1, 2, 3, 4], random(7)).sort()).toEqual([1, 2, 3, 4])
})

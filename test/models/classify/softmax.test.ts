import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exponential, softmax } from '../../../models/classify/softmax.ts'

test('powers of e are as exact as those of the library', () => {
  fc.assert(
    fc.property(fc.double({ min: -600, max: 0, noNaN: true }), (power) => {
      expect(Math.abs(exponential(power) / Math.exp(power) - 1)).toBeLessThan(1e-12)
    }),
  )
  expect(exponential(0)).toBe(1)
  expect(exponential(-1)).toBe(0.36787944117144233)
  expect(exponential(-10_000)).toBe(0)
  expect(exponential(Number.NEGATIVE_INFINITY)).toBe(0)
})

test('shares sum up to 1 and keep the order of the values, however far these lie apart', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 10 })
  fc.assert(
    fc.property(values, (list) => {
      const shares = softmax(list)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
      expect(Math.max(...shares)).toBe(shares[list.indexOf(Math.max(...list))])
    }),
  )
  expect(softmax([5, 5])).toEqual([0.5, 0.5])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { random } from '../../../../bots/samples/scans/random.ts'

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, random(seed).next)
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

test('whole numbers stay within their limits, which are both reached', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(5), (seed, low, span) => {
      const from = random(seed)
      const drawn = new Set(Array.from({ length: 200 }, () => from.whole(low, low + span)))
      expect([...drawn].sort((a, b) => a - b)).toEqual(Array.from({ length: span + 1 }, (_, i) => low + i))
    }),
  )
})

test('pick gives entries of the list only', () => {
  const from = random(1)
  const drawn = new Set(Array.from({ length: 50 }, () => from.pick(['a', 'b', 'c'])))
  expect([...drawn].sort()).toEqual(['a', 'b', 'c'])
})

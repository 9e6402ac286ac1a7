import { expect, test } from 'vitest'
import { isUnknown } from '../../../models/classify/unknown.ts'
import { type Answer, noveltyLimitOf, thresholdsOf } from '../../../models/training/limits.ts'

const answer = (confidence: number, right: boolean): Answer => ({ label: 'a', confidence, right })

test('the threshold of a class is the lowest confidence that suffices', () => {
  const sure = Array.from({ length: 50 }, () => answer(0.9, true))
  expect(thresholdsOf([...sure, answer(0.8, false), answer(0.8, false)], ['a'], 0.98)).toEqual({ a: 0.9 })
  expect(thresholdsOf([...sure, answer(0.8, false)], ['a'], 0.98)).toEqual({ a: 0.8 })
})

test('a class that is right at any confidence needs half of it at least', () => {
  expect(thresholdsOf([answer(0.9, true), answer(0.3, true)], ['a'], 0.98)).toEqual({ a: 0.5 })
})

test('a class that was never right, or never said, needs all of it', () => {
  expect(thresholdsOf([answer(0.99, false)], ['a', 'b'], 0.98)).toEqual({ a: 1, b: 1 })
})

test('the limit lets the share of known texts pass, and doubt counts where it tells strangers', () => {
  const known = Array.from({ length: 100 }, (_, at) => ({ novelty: at / 200, confidence: 0.95 }))
  const strangers = Array.from({ length: 50 }, () => ({ novelty: 0.45, confidence: 0.3 }))
  const limit = noveltyLimitOf(known, strangers, 0.95)
  expect(known.filter((text) => !isUnknown(text, limit))).toHaveLength(95)
  expect(limit.perDoubt).toBeGreaterThan(0)
  expect(strangers.every((text) => isUnknown(text, limit))).toBe(true)
})

test('without strangers novelty decides alone', () => {
  const known = [0.1, 0.2, 0.3].map((novelty) => ({ novelty, confidence: 0.5 }))
  expect(noveltyLimitOf(known, [], 1)).toEqual({ limit: 0.3, perDoubt: 0 })
})

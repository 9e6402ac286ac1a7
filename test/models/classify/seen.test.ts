import { expect, test } from 'vitest'
import { featuresOf } from '../../../models/classify/features.ts'
import { novelty, seenIn } from '../../../models/classify/seen.ts'

const seen = seenIn([featuresOf('Invoice number and total amount')])

test('turns of phrase that training saw are not new, and others are, also of known words', () => {
  expect(novelty(featuresOf('invoice Number and total amount'), seen)).toBe(0)
  expect(novelty(featuresOf('total number'), seen)).toBe(1)
  expect(novelty(featuresOf('Invoice number! whisk'), seen)).toBe(0.5)
})

test('a text without pairs is all new', () => {
  expect(novelty(featuresOf('Invoice .'), seen)).toBe(1)
})

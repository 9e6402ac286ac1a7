import { expect, test } from 'vitest'
import { fitModel } from '../../../models/training/fit.ts'
import { learned, prepare } from '../../../models/training/held-out.ts'
import { sumsOf } from '../../../models/training/logistic.ts'
import { stepOf, wholeWeights } from '../../../models/training/quantise.ts'
import { papers } from './papers.ts'

const quiet = () => undefined

test('models that never saw an example know it, and strangers are measured too', () => {
  const { measures, noveltyLimit, labels, contradictions } = fitModel(
    papers({ each: 15, seed: 1 }),
    { file: 'f', seed: 1 },
    quiet,
  )
  expect(measures.accuracy).toBeGreaterThan(0.9)
  expect(measures.passed).toBeGreaterThanOrEqual(0.95)
  expect(measures.strangers.examples).toBe(45)
  expect(noveltyLimit.limit).toBeLessThan(1)
  expect(labels).toEqual(['delivery-note', 'invoice', 'reminder'])
  expect(contradictions).toEqual([])
})

test('two classes of very different size are learned as well', () => {
  const all = papers({ each: 30, seed: 2 })
  const uneven = [
    ...all.filter(({ label }) => label === 'invoice'),
    ...all.filter(({ label }) => label === 'reminder').slice(0, 6),
  ]
  const { measures } = fitModel(uneven, { file: 'f', seed: 1 }, quiet)
  expect(measures.perClass.reminder?.recall).toBeGreaterThan(0.6)
  expect(measures.strangers.examples).toBe(0)
})

test('texts without any word do not stop the training', () => {
  const empty = ['a', 'b'].flatMap((label) => Array.from({ length: 5 }, () => ({ label, text: '' })))
  const { measures, contradictions } = fitModel(empty, { file: 'f', seed: 1 }, quiet)
  expect(measures.accuracy).toBeLessThanOrEqual(0.5)
  expect(contradictions).toHaveLength(1)
})

test('whole weights answer like fractions', () => {
  const classes = ['delivery-note', 'invoice', 'reminder']
  const options = { classes: classes.length, buckets: 2 ** 15, seed: 1 }
  const prepared = (seed: number) =>
    papers({ each: 40, seed, noise: 0.08 }).map(({ label, text }) =>
      prepare(text, { label: classes.indexOf(label), group: undefined }, options.buckets),
    )
  const weights = learned(prepared(1), options, 10)
  const whole = wholeWeights(weights, stepOf(weights))
  const answers = prepared(2).map(({ buckets }) => [
    best(sumsOf(buckets, weights, options.classes)),
    best(sumsOf(buckets, whole, options.classes)),
  ])
  const alike = answers.filter(([fraction, rounded]) => fraction === rounded)
  expect(alike.length / answers.length).toBeGreaterThanOrEqual(0.99)
})

function best(sums: readonly number[]): number {
  return sums.indexOf(Math.max(...sums))
}

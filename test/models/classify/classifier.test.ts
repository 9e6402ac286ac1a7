import { expect, test } from 'vitest'
import { bucketsOf, openClassifier } from '../../../models/classify/classifier.ts'
import { featuresOf } from '../../../models/classify/features.ts'
import { linearModel } from '../../../models/classify/onnx/linear.ts'
import { seenIn } from '../../../models/classify/seen.ts'
import { softmax } from '../../../models/classify/softmax.ts'

const buckets = 64
const labels = ['letter', 'invoice', 'reminder']
const weights = Int8Array.from({ length: buckets * labels.length }, (_, at) => ((at * 89) % 255) - 127)
const text = 'Second reminder: your invoice of May is overdue'
const parts = {
  labels,
  buckets,
  scale: 0.001,
  noveltyLimit: { limit: 0.5, perDoubt: 0.25 },
  seen: seenIn([featuresOf('your invoice of May')]),
  onnx: linearModel({ buckets, classes: labels.length, weights }),
}

test('what is answered is what anyone works out with the weights, bit for bit', async () => {
  const classifier = await openClassifier(parts)
  const said = await classifier.classify(text)
  await classifier.close()
  const { ids, pairs } = featuresOf(text)
  const sums = labels.map((_, at) =>
    bucketsOf(ids, buckets).reduce((sum, bucket) => sum + (weights[bucket * labels.length + at] ?? 0), 0),
  )
  const scores = softmax(sums.map((sum) => sum * (0.001 / Math.sqrt(ids.length))))
  expect(Object.values(said.scores)).toEqual(scores)
  expect(said.confidence).toBe(Math.max(...scores))
  expect(said.scores[said.label]).toBe(said.confidence)
  // Seven pairs of eight words; training has seen your-invoice, invoice-of and of-May.
  expect(pairs).toHaveLength(7)
  expect(said.novelty).toEqual({ share: 4 / 7, limit: 0.5 - 0.25 * (1 - said.confidence) })
  expect(said.unknown).toBe(true)
})

test('a model with other classes or buckets than were said is none', async () => {
  await expect(openClassifier({ ...parts, labels: ['a', 'b'] })).rejects.toThrow('3 classes, but 2 labels')
  await expect(openClassifier({ ...parts, buckets: 128 })).rejects.toThrow()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearModel, type WholeWeights } from '../../../../models/classify/onnx/linear.ts'
import { openLinear } from '../../../../models/classify/onnx/session.ts'

const LARGEST = 127

const models = fc
  .record({ classes: fc.integer({ min: 1, max: 9 }), power: fc.integer({ min: 0, max: 8 }) })
  .chain(({ classes, power }) =>
    fc.record({
      whole: fc
        .array(fc.integer({ min: -LARGEST, max: LARGEST }), {
          minLength: classes * 2 ** power,
          maxLength: classes * 2 ** power,
        })
        .map((list): WholeWeights => ({ classes, buckets: 2 ** power, weights: Int8Array.from(list) })),
      asked: fc.array(fc.nat({ max: 2 ** power - 1 }), { minLength: 1, maxLength: 300 }),
    }),
  )

test('onnxruntime reads what is written, and adds up what anyone would', async () => {
  await fc.assert(
    fc.asyncProperty(models, async ({ whole, asked }) => {
      const session = await openLinear(linearModel(whole))
      try {
        const { sums, rows } = await session.run(Int32Array.from(asked))
        const expected = asked.flatMap((bucket) => rowOf(whole, bucket))
        expect([...rows]).toEqual(expected)
        const sumOf = (at: number) => asked.reduce((sum, bucket) => sum + (rowOf(whole, bucket)[at] ?? 0), 0)
        expect([...sums]).toEqual(Array.from({ length: whole.classes }, (_, at) => sumOf(at)))
      } finally {
        await session.close()
      }
    }),
    { numRuns: 40 },
  )
})

test('sums stay exact where a float would round', async () => {
  const weights = new Int8Array(2).fill(LARGEST)
  const session = await openLinear(linearModel({ classes: 1, buckets: 2, weights }))
  const features = new Int32Array(200_001)
  const { sums } = await session.run(features)
  // Above 2 to the 24th, and odd: no float32 has this value.
  expect(sums[0]).toBe(200_001 * LARGEST)
  await session.close()
})

test('a bucket that the model does not have is refused, and so is a file that is none', async () => {
  const session = await openLinear(linearModel({ classes: 2, buckets: 4, weights: new Int8Array(8) }))
  await expect(session.run(Int32Array.of(4))).rejects.toThrow(/out of/)
  await session.close()
  await expect(openLinear(new TextEncoder().encode('not a model'))).rejects.toThrow()
})

function rowOf({ weights, classes }: WholeWeights, bucket: number): number[] {
  return [...weights.subarray(bucket * classes, (bucket + 1) * classes)]
}

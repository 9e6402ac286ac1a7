import { elementTypes, onnxFile } from './graph.ts'
import type { Bytes } from './protobuf.ts'

/** For each bucket a row with one whole weight a class: `weights[bucket * classes + class]`, from -127 to 127. */
export interface WholeWeights {
  readonly buckets: number
  readonly classes: number
  readonly weights: Int8Array<ArrayBuffer>
}

/**
 * An ONNX model that adds up the rows of the buckets it is given. Everything in it is a whole number: the sum is the
 * same whatever the order in which a machine adds, where sums of fractions would differ in their last bits. So one
 * decision can be worked out again anywhere, bit for bit. Even a bucket for each of 2^24 features could not overflow.
 *
 * - in `features`: int32 [any], the buckets of a text's features
 * - out `sums`: int32 [classes]; out `rows`: int8 [any, classes], what each feature brought, to explain by
 */
export function linearModel({ buckets, classes, weights }: WholeWeights): Bytes {
  return onnxFile({
    name: 'linear',
    inputs: [{ name: 'features', type: 'int32', shape: ['features'] }],
    outputs: [
      { name: 'sums', type: 'int32', shape: [classes] },
      { name: 'rows', type: 'int8', shape: ['features', classes] },
    ],
    constants: [
      { name: 'weights', type: 'int8', shape: [buckets, classes], data: new Uint8Array(weights.buffer) },
      { name: 'first', type: 'int64', shape: [1], data: new Uint8Array(8) },
    ],
    nodes: [
      { operator: 'Gather', inputs: ['weights', 'features'], output: 'rows' },
      { operator: 'Cast', inputs: ['rows'], output: 'wide', attributes: { to: elementTypes.int32 } },
      { operator: 'ReduceSum', inputs: ['wide', 'first'], output: 'sums', attributes: { keepdims: 0 } },
    ],
  })
}

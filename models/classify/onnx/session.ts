import type { InferenceSession } from 'onnxruntime-node'
import type { Bytes } from './protobuf.ts'

export interface LinearResult {
  /** One a class. */
  readonly sums: Int32Array
  /** What each bucket brought: `rows[place * classes + class]`. */
  readonly rows: Int8Array
}

/** A model of `linearModel` that is loaded. */
export interface LinearSession {
  /** Adds up the rows of the buckets; throws where one is out of range. */
  run(buckets: Int32Array): Promise<LinearResult>
  close(): Promise<void>
}

/** Loads a model; the library of 20 MB comes with the first one. Throws where the bytes are no such model. */
export async function openLinear(file: Bytes): Promise<LinearSession> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node')
  const session = await InferenceSession.create(file, oneThread)
  return {
    async run(buckets) {
      const { sums, rows } = await session.run({ features: new Tensor('int32', buckets, [buckets.length]) })
      if (!(sums?.data instanceof Int32Array) || !(rows?.data instanceof Int8Array))
        throw new TypeError('The model gave something else than whole sums and rows')
      return { sums: sums.data, rows: rows.data }
    },
    close: () => session.release(),
  }
}

/** So little work is done fastest where it stands. Errors are thrown, and need not be printed too. */
const oneThread: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  executionMode: 'sequential',
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  logSeverityLevel: 4,
}

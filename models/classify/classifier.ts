import { explain, type WordWeight } from './explain.ts'
import { featuresOf } from './features.ts'
import type { Bytes } from './onnx/protobuf.ts'
import { openLinear } from './onnx/session.ts'
import { novelty, type SeenPairs } from './seen.ts'
import { softmax } from './softmax.ts'
import { isUnknown, limitAt, type NoveltyLimit } from './unknown.ts'

/** What a model says about a text. The same text gives the same bits on every machine. */
export interface Classification {
  /** The most likely class. */
  readonly label: string
  /** Its share of the scores, calibrated: of answers with 0.9, nine in ten are right. */
  readonly confidence: number
  /** By class; they sum up to 1. */
  readonly scores: Readonly<Record<string, number>>
  /** The share of the text's pairs of words that training never saw, and from what share on the text is of no known class. */
  readonly novelty: { readonly share: number; readonly limit: number }
  /** True where the text is of none of the classes. */
  readonly unknown: boolean
  /** The words that spoke most for the label against the runner-up (above zero), or against it. */
  readonly words: readonly WordWeight[]
}

export interface ClassifierParts {
  /** At least two, in the order of the weights. */
  readonly labels: readonly string[]
  /** A power of two. */
  readonly buckets: number
  /** What a whole weight of 1 stands for, with the temperature in it. */
  readonly scale: number
  readonly noveltyLimit: NoveltyLimit
  readonly seen: SeenPairs
  /** Written by `linearModel`. */
  readonly onnx: Bytes
}

export interface Classifier {
  classify(text: string): Promise<Classification>
  /** Gives the memory of the model back; it cannot classify any more. */
  close(): Promise<void>
}

/** Loads a classifier. Throws where the model is none, or does not fit its labels and buckets. */
export async function openClassifier(parts: ClassifierParts): Promise<Classifier> {
  const session = await openLinear(parts.onnx)
  const { sums } = await session.run(Int32Array.of(0, parts.buckets - 1))
  if (sums.length !== parts.labels.length) {
    await session.close()
    throw new RangeError(`The model has ${sums.length} classes, but ${parts.labels.length} labels`)
  }
  return {
    async classify(text) {
      const features = featuresOf(text)
      const { sums, rows } = await session.run(bucketsOf(features.ids, parts.buckets))
      const scale = scaleFor(features.ids.length, parts.scale)
      const judged = judge(sums, scale, novelty(features, parts.seen), parts)
      const { best, second, ...said } = judged
      const words = explain(features, { rows, classes: parts.labels.length, best, second, scale })
      return { ...said, words }
    },
    close: () => session.close(),
  }
}

/** The bucket of each feature; two features may share one, and then count twice. */
export function bucketsOf(ids: Int32Array, buckets: number): Int32Array {
  return ids.map((id) => id & (buckets - 1))
}

/** Long texts have more features, and are no surer for it. */
export function scaleFor(features: number, scale: number): number {
  return scale / Math.sqrt(features)
}

function judge(
  sums: Int32Array,
  scale: number,
  share: number,
  { labels, noveltyLimit }: Pick<ClassifierParts, 'labels' | 'noveltyLimit'>,
) {
  const shares = softmax(Array.from(sums, (sum) => sum * scale))
  const [best = 0, second = 0] = [...shares.keys()].sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0))
  const confidence = shares[best] ?? 0
  return {
    best,
    second,
    label: labels[best] ?? '',
    confidence,
    scores: Object.fromEntries(labels.map((label, at) => [label, shares[at] ?? 0])),
    novelty: { share, limit: limitAt(confidence, noveltyLimit) },
    unknown: isUnknown({ novelty: share, confidence }, noveltyLimit),
  }
}

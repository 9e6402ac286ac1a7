import { linearModel } from '../classify/onnx/linear.ts'
import type { Bytes } from '../classify/onnx/protobuf.ts'
import { type SeenPairs, seenIn } from '../classify/seen.ts'
import { isUnknown, type NoveltyLimit } from '../classify/unknown.ts'
import { type CrossFit, crossFit, type Judged, turnsFor } from './cross-fit.ts'
import { type Contradiction, contradictions, countsOf, type Example, examplesDigest } from './examples.ts'
import { learned, prepare } from './held-out.ts'
import { noveltyLimitOf, thresholdsOf } from './limits.ts'
import { type Measures, measure, type Prediction } from './measure.ts'
import { stepOf, wholeWeights } from './quantise.ts'

export interface FitOptions {
  /** Where the examples come from, for errors. */
  readonly file: string
  /** The same examples and seed give the same model. */
  readonly seed: number
}

/** A model that was trained, with all that its card says of it. */
export interface Fitted {
  readonly onnx: Bytes
  readonly seen: SeenPairs
  readonly labels: readonly string[]
  readonly buckets: number
  /** What a whole weight of 1 stands for, before the temperature. */
  readonly scale: number
  readonly temperature: number
  readonly noveltyLimit: NoveltyLimit
  readonly thresholds: Readonly<Record<string, number>>
  readonly training: {
    readonly digest: string
    readonly seed: number
    readonly epochs: number
    readonly counts: Readonly<Record<string, number>>
  }
  /** Of examples by models that never saw them; the limits were set by the same examples. */
  readonly measures: Measures
  /** For people: one of the labels is wrong. */
  readonly contradictions: readonly Contradiction[]
}

/** Enough for a few dozen classes; two features in one bucket harm little where texts have a thousand. */
const BUCKETS = 2 ** 15
/** The share of answers that have to be right. */
const PRECISION = 0.98
/**
 * The share of known texts that must not be taken for unknown. What comes later is a little stranger than what is
 * here: new senders and new layouts at once. So this asks for more than the 0.95 that are promised.
 */
const PASS = 0.98

/**
 * Trains a model; it takes seconds to minutes, so call it in a thread of its own (`train`). `progress` is told how
 * much is done of how much. Throws `BadExamples` where there are too few.
 */
export function fitModel(
  examples: readonly Example[],
  { file, seed }: FitOptions,
  progress: (done: number, of: number) => void,
): Fitted {
  const counts = countsOf(examples, file)
  const labels = [...counts.keys()]
  const options = { classes: labels.length, buckets: BUCKETS, seed }
  const turns = turnsFor(labels.length) + 1
  let done = 0
  const one = () => progress(++done, turns)
  const prepared = examples.map(({ label, text, group }) =>
    prepare(text, { label: labels.indexOf(label), group }, BUCKETS),
  )
  const fitted = crossFit(prepared, options, one)
  const weights = learned(prepared, options, fitted.epochs)
  const step = stepOf(weights)
  one()
  return {
    onnx: linearModel({ buckets: BUCKETS, classes: labels.length, weights: wholeWeights(weights, step) }),
    seen: seenIn(prepared.map(({ features }) => features)),
    labels,
    buckets: BUCKETS,
    scale: step,
    temperature: fitted.temperature,
    ...limitsOf(fitted, labels),
    training: {
      digest: examplesDigest(examples),
      seed,
      epochs: fitted.epochs,
      counts: Object.fromEntries(counts),
    },
    contradictions: contradictions(examples),
  }
}

function limitsOf({ known, strangers }: CrossFit, labels: readonly string[]) {
  const nameOf = (place: number) => labels[place] ?? ''
  const noveltyLimit = noveltyLimitOf(known, strangers, PASS)
  const answers = known.map(({ actual, said, confidence }) => ({
    label: nameOf(said),
    confidence,
    right: actual === said,
  }))
  const thresholds = thresholdsOf(answers, labels, PRECISION)
  const predict = (judged: Judged, actual: string): Prediction => {
    const label = nameOf(judged.said)
    const unknown = isUnknown(judged, noveltyLimit)
    const answered = !unknown && judged.confidence >= (thresholds[label] ?? 1)
    return { actual, label, confidence: judged.confidence, unknown, answered }
  }
  const predictions = [
    ...known.map((judged) => predict(judged, nameOf(judged.actual))),
    // Of a class that the model did not know when it was asked: a stranger without a name.
    ...strangers.map((judged) => predict(judged, '')),
  ]
  return { noveltyLimit, thresholds, measures: measure(predictions, labels) }
}

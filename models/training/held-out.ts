import { bucketsOf, scaleFor } from '../classify/classifier.ts'
import { type Features, featuresOf } from '../classify/features.ts'
import { novelty, seenIn } from '../classify/seen.ts'
import type { Grouped } from './folds.ts'
import { epochs, type Learned, type LearningOptions, sumsOf } from './logistic.ts'
import { stepOf, wholeSteps } from './quantise.ts'

/** An example with its features. */
export interface Prepared extends Learned, Grouped {
  readonly features: Features
}

/** An example for training; `buckets` is a power of two. */
export function prepare(text: string, grouped: Grouped, buckets: number): Prepared {
  const features = featuresOf(text)
  return { ...grouped, features, buckets: bucketsOf(features.ids, buckets) }
}

/** What a model that never saw the example says about it. */
export interface HeldOut {
  /** The class that it is, as its place among the labels. */
  readonly label: number
  /** After each epoch, by class: log-odds as the whole weights of the model give them. */
  readonly logits: readonly (readonly number[])[]
  readonly novelty: number
}

/** More epochs than a text classifier needs; the best one is chosen. */
export const MOST_EPOCHS = 25

/** Learns from some examples, and says of others what it would answer after each epoch. */
export function heldOut(
  learn: readonly Prepared[],
  check: readonly Prepared[],
  options: LearningOptions,
): HeldOut[] {
  const logits = check.map((): number[][] => [])
  for (const weights of take(epochs(learn, options), MOST_EPOCHS)) {
    const step = stepOf(weights)
    const whole = (weight: number) => wholeSteps(weight, step)
    check.forEach(({ buckets }, at) => {
      const scale = scaleFor(buckets.length, step)
      logits[at]?.push(sumsOf(buckets, weights, options.classes, whole).map((sum) => sum * scale))
    })
  }
  const seen = seenIn(learn.map(({ features }) => features))
  return check.map(({ label, features }, at) => ({
    label,
    logits: logits[at] ?? [],
    novelty: novelty(features, seen),
  }))
}

/** The weights after so many epochs. */
export function learned(
  examples: readonly Prepared[],
  options: LearningOptions,
  count: number,
): Float64Array {
  let weights: Float64Array = new Float64Array(options.buckets * options.classes)
  for (const now of take(epochs(examples, options), count)) weights = now
  return weights
}

function* take<T>(values: Iterable<T>, count: number): Generator<T> {
  let left = count
  for (const value of values) {
    yield value
    if (--left === 0) return
  }
}

import { softmax } from '../classify/softmax.ts'
import { randomNumbers, shuffled } from './shuffle.ts'
import { tellingOf } from './telling.ts'

/** An example as the learner sees it. */
export interface Learned {
  /** The bucket of each of its features. */
  readonly buckets: Int32Array
  /** The class, as its place among the labels. */
  readonly label: number
}

export interface LearningOptions {
  readonly classes: number
  readonly buckets: number
  readonly seed: number
}

/** How far a step goes. */
const RATE = 2
/** The share of each weight that an epoch takes off (L2): what is rarely confirmed fades. */
const DECAY = 0.01

/**
 * Multinomial logistic regression by stochastic gradient, the faster the more a feature tells. Gives the weights after each epoch, always the
 * same array: `weights[bucket * classes + class]`. Classes with few examples weigh as much as those with many.
 */
export function* epochs(examples: readonly Learned[], options: LearningOptions): Generator<Float64Array> {
  const { classes, buckets, seed } = options
  const weights = new Float64Array(buckets * classes)
  const importance = classImportance(examples, classes)
  const rates = tellingOf(examples, classes, buckets).map((telling) => RATE * telling)
  const random = randomNumbers(seed)
  while (true) {
    for (const example of shuffled(examples, random)) learn(example, weights, rates, importance)
    for (let at = 0; at < weights.length; at++) weights[at] = (weights[at] ?? 0) * (1 - DECAY)
    yield weights
  }
}

function learn(
  { buckets, label }: Learned,
  weights: Float64Array,
  rates: Float64Array,
  importance: readonly number[],
): void {
  const classes = importance.length
  const size = 1 / Math.sqrt(buckets.length)
  const shares = softmax(sumsOf(buckets, weights, classes).map((sum) => sum * size))
  const slopes = shares.map((share, at) => (share - (at === label ? 1 : 0)) * size * (importance[label] ?? 1))
  for (const bucket of buckets) {
    const rate = rates[bucket] ?? 0
    for (let at = 0; at < classes; at++) {
      const place = bucket * classes + at
      weights[place] = (weights[place] ?? 0) - rate * (slopes[at] ?? 0)
    }
  }
}

/** The sum of the buckets' weights for each class, each weight as `taken`. */
export function sumsOf(
  buckets: Int32Array,
  weights: ArrayLike<number>,
  classes: number,
  taken: (weight: number) => number = (weight) => weight,
): number[] {
  const sums = new Array<number>(classes).fill(0)
  for (const bucket of buckets) {
    for (let at = 0; at < classes; at++)
      sums[at] = (sums[at] ?? 0) + taken(weights[bucket * classes + at] ?? 0)
  }
  return sums
}

/** By class: 1 on average, the more the fewer examples it has. */
function classImportance(examples: readonly Learned[], classes: number): number[] {
  const counts = new Array<number>(classes).fill(0)
  for (const { label } of examples) counts[label] = (counts[label] ?? 0) + 1
  const present = counts.filter((count) => count > 0).length
  return counts.map((count) => (count === 0 ? 0 : examples.length / (present * count)))
}

const LARGEST = 127

/**
 * What a whole weight of 1 stands for. Weights are rounded to whole numbers from -127 to 127, so that their sums are
 * exact on any machine. It changes hardly an answer: the error of one weight is small beside the sum of a thousand.
 */
export function stepOf(weights: Float64Array): number {
  let most = 0
  for (let at = 0; at < weights.length; at++) most = Math.max(most, Math.abs(weights[at] ?? 0))
  return most === 0 ? 1 : most / LARGEST
}

/** The whole number of steps that comes nearest to a weight. */
export function wholeSteps(weight: number, step: number): number {
  return Math.round(weight / step)
}

/** All weights as whole numbers of steps. */
export function wholeWeights(weights: Float64Array, step: number): Int8Array<ArrayBuffer> {
  return Int8Array.from(weights, (weight) => wholeSteps(weight, step))
}

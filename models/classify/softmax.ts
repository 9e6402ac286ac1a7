/** Below this the result is zero: the smallest number above zero is about e to the -745. */
const LEAST = -745

/**
 * Shares that sum up to 1, and grow with the values. The same values give the same bits on every machine: it adds,
 * multiplies and divides in one order, and nothing else.
 */
export function softmax(values: readonly number[]): number[] {
  const most = Math.max(...values)
  const powers = values.map((value) => exponential(value - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** e to the power of a number up to zero. `Math.exp` may differ in its last bit from machine to machine. */
export function exponential(power: number): number {
  if (power < LEAST) return 0
  const halvings = Math.round(-power / Math.LN2)
  const rest = power + halvings * Math.LN2
  // Taylor's series: at most half of ln 2 is left, where 14 terms are as exact as the number can be.
  let value = 1
  for (let term = 14; term > 0; term--) value = 1 + (value * rest) / term
  for (let halved = 0; halved < halvings; halved++) value /= 2
  return value
}

import { exponential } from '../classify/softmax.ts'

/** What a model said of an example that it never saw, and what it is. */
export interface Said {
  readonly label: number
  /** Log-odds by class. */
  readonly logits: readonly number[]
}

/**
 * How badly the model is surprised by the truth, on average: the cross-entropy, as if one example more had been right
 * and one of each class more had not (Platt). So a model without an error on few examples is not called infallible.
 */
export function surprise(said: readonly Said[], temperature: number): number {
  const total = said.reduce((sum, { label, logits }) => {
    const spared = 1 / (said.length + logits.length)
    const scaled = logits.map((logit) => logit / temperature)
    const most = Math.max(...scaled)
    const whole = most + Math.log(scaled.reduce((powers, logit) => powers + exponential(logit - most), 0))
    const expected = scaled.reduce(
      (mean, logit, at) => mean + logit * (at === label ? 1 - spared * (logits.length - 1) : spared),
      0,
    )
    return sum + whole - expected
  }, 0)
  return total / said.length
}

const COOLEST = 0.05
const HOTTEST = 20
const SEARCHES = 40
const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * What log-odds are divided by, so that a confidence of 0.9 is right nine times in ten: the temperature of least
 * surprise, by golden section on its logarithm.
 */
export function temperatureOf(said: readonly Said[]): number {
  const at = (power: number) => surprise(said, Math.exp(power))
  let low = Math.log(COOLEST)
  let high = Math.log(HOTTEST)
  for (let search = 0; search < SEARCHES; search++) {
    const left = high - (high - low) * GOLDEN
    const right = low + (high - low) * GOLDEN
    if (at(left) <= at(right)) high = right
    else low = left
  }
  // A few digits are enough, and stay the same where the last bits of a logarithm differ.
  return Number(Math.exp((low + high) / 2).toPrecision(6))
}

import { expect, test } from 'vitest'
import { exponential } from '../../../models/classify/softmax.ts'
import { type Said, temperatureOf } from '../../../models/training/calibrate.ts'
import { randomNumbers } from '../../../models/training/shuffle.ts'

/** Answers that are right as often as their log-odds say, once these are divided by the temperature. */
function answers(count: number, temperature: number): Said[] {
  const random = randomNumbers(3)
  return Array.from({ length: count }, () => {
    const odds = random() * 4
    const share = 1 / (1 + exponential(-odds))
    return { label: random() < share ? 0 : 1, logits: [odds * temperature, 0] }
  })
}

test.each([0.5, 1, 3])('log-odds that are %s times too large are cooled down', (temperature) => {
  expect(Math.abs(temperatureOf(answers(4_000, temperature)) / temperature - 1)).toBeLessThan(0.15)
})

test('a model without an error on few examples is not called infallible', () => {
  const flawless = Array.from({ length: 50 }, (): Said => ({ label: 0, logits: [3, 0] }))
  const odds = 3 / temperatureOf(flawless)
  expect(1 / (1 + exponential(-odds))).toBeLessThan(0.99)
})

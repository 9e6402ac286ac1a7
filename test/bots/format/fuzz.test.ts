import { expect, it } from 'vitest'
import { readMutatedBots } from './mutated.ts'

const RUNS = 250

it(`${RUNS} mutated bots end in a bot or in errors with their places`, { timeout: 60000 }, () => {
  const read = readMutatedBots(RUNS, 20260331)
  // Neither all nor none: else the mutations would say nothing.
  expect(read).toBeGreaterThan(RUNS / 50)
  expect(read).toBeLessThan(RUNS / 2)
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { differences } from '../../../recorder/feed/differences.ts'
import type { FeedChange, FeedStep } from '../../../recorder/recording.ts'

const steps = fc.uniqueArray(
  fc.record({ id: fc.nat(12), kind: fc.constant('browser.click'), sentence: fc.constantFrom('a', 'b') }),
  { selector: ({ id }) => id },
)

it('applied one after the other, the changes make the new list of the old one', () => {
  fc.assert(
    fc.property(steps, steps, (before, after) => {
      expect(differences(before, after).reduce(apply, before)).toEqual(after)
    }),
  )
})

it('tells only what changed', () => {
  const [one, two] = [step(1), step(2)]
  expect(differences([one, two], [one, two])).toEqual([])
  expect(differences([one], [one, two])).toEqual([{ change: 'added', step: two, after: 1 }])
})

function step(id: number): FeedStep {
  return { id, kind: 'browser.click', sentence: `Click ${id}` }
}

function apply(steps: readonly FeedStep[], change: FeedChange): readonly FeedStep[] {
  if (change.change === 'removed') return steps.filter(({ id }) => id !== change.id)
  if (change.change === 'changed')
    return steps.map((each) => (each.id === change.step.id ? change.step : each))
  if (change.change !== 'added') return steps
  const place = steps.findIndex(({ id }) => id === change.after) + 1
  return steps.toSpliced(place, 0, change.step)
}

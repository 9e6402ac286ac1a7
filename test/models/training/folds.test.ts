import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldsOf, type Grouped } from '../../../models/training/folds.ts'

const PARTS = 5
const grouped = fc.array(
  fc.record({ label: fc.nat(3), group: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined }) }),
  { maxLength: 60 },
)

test('no group is divided, and the same seed divides in the same way', () => {
  fc.assert(
    fc.property(grouped, fc.integer(), (examples, seed) => {
      const folds = foldsOf(examples, PARTS, seed)
      expect(folds).toEqual(foldsOf(examples, PARTS, seed))
      const groupsOf = (label: number) =>
        new Set(examples.filter((example) => example.label === label).map(({ group }) => group))
      const keptTogether = [...examples.entries()].filter(
        ([, { label, group }]) => group !== undefined && groupsOf(label).size > 1,
      )
      for (const members of Map.groupBy(keptTogether, ([, { group }]) => group).values())
        expect(new Set(members.map(([place]) => folds[place])).size).toBe(1)
    }),
  )
})

test('each class is spread evenly', () => {
  const examples = Array.from({ length: 60 }, (_, at): Grouped => ({ label: at % 3, group: undefined }))
  const folds = foldsOf(examples, PARTS, 1)
  for (let part = 0; part < PARTS; part++) {
    for (let label = 0; label < 3; label++) {
      const here = examples.filter((example, at) => example.label === label && folds[at] === part)
      expect(here).toHaveLength(4)
    }
  }
})

test('a group that is all there is of a class is divided, so that the class can be learned', () => {
  const examples = Array.from({ length: 20 }, (_, at): Grouped => ({ label: at % 2, group: `${at % 2}` }))
  const folds = foldsOf(examples, PARTS, 1)
  expect(new Set(folds.filter((_, at) => at % 2 === 0)).size).toBe(PARTS)
})

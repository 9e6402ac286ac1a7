import { expect, test } from 'vitest'
import { explain } from '../../../models/classify/explain.ts'

const words = [
  { text: 'Overdue', features: [1, 2] },
  { text: 'sir', features: [3] },
  { text: 'payment', features: [2, 4] },
]
const ids = Int32Array.of(10, 11, 12, 13, 14)
const pairs = new Int32Array()
// One row a feature, one column for each of two classes.
const rows = Int8Array.of(9, 9, 50, -10, 20, 0, 5, 5, -30, 10)

test('a word weighs what its features moved the label from its runner-up; what words share is divided', () => {
  const said = explain({ ids, words, pairs }, { rows, classes: 2, best: 0, second: 1, scale: 0.1 })
  expect(said.map(({ text }) => text)).toEqual(['Overdue', 'payment'])
  expect(said.map(({ weight }) => weight)).toEqual([expect.closeTo(7), expect.closeTo(-3)])
})

test('at most as many words as a person reads at a glance', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({ text: `w${at}`, features: [at] }))
  const bytes = Int8Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? at : 0))
  const given = { rows: bytes, classes: 2, best: 0, second: 1, scale: 1 }
  const said = explain({ ids: new Int32Array(30), words: many, pairs }, given)
  expect(said.map(({ text }) => text)).toEqual(['w29', 'w28', 'w27', 'w26', 'w25', 'w24', 'w23', 'w22'])
})

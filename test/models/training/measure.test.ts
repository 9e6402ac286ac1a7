import { expect, test } from 'vitest'
import { measure, type Prediction } from '../../../models/training/measure.ts'

const said = (actual: string, label: string, more: Partial<Prediction> = {}): Prediction => ({
  actual,
  label,
  confidence: 1,
  unknown: false,
  answered: true,
  ...more,
})

test('known examples are measured by what was said, strangers by whether they were refused', () => {
  const measures = measure(
    [
      said('a', 'a'),
      said('a', 'a', { answered: false }),
      said('a', 'b'),
      said('b', 'b', { unknown: true, answered: false }),
      said('x', 'a'),
      said('x', 'a', { answered: false }),
      said('x', 'b', { unknown: true, answered: false }),
    ],
    ['a', 'b'],
  )
  expect(measures).toMatchObject({
    examples: 4,
    accuracy: 0.75,
    passed: 0.75,
    answered: 0.5,
    answeredRight: 0.5,
    confusion: { a: { a: 2, b: 1 }, b: { a: 0, b: 1 } },
    strangers: { examples: 3, refused: 2 / 3, unknown: 1 / 3 },
  })
  expect(measures.perClass.a).toEqual({ examples: 3, precision: 1, recall: 2 / 3, f1: 0.8 })
  expect(measures.perClass.b).toEqual({ examples: 1, precision: 0.5, recall: 1, f1: 2 / 3 })
})

test('confidence that keeps its word has no calibration error', () => {
  const of = (right: number, wrong: number, confidence: number) => [
    ...Array.from({ length: right }, () => said('a', 'a', { confidence })),
    ...Array.from({ length: wrong }, () => said('a', 'b', { confidence })),
  ]
  expect(measure(of(8, 2, 0.8), ['a', 'b']).calibrationError).toBeCloseTo(0)
  expect(measure([...of(1, 1, 0.9), ...of(1, 1, 0.6)], ['a', 'b']).calibrationError).toBeCloseTo(0.25)
})

test('nothing measured is no number that is none', () => {
  expect(JSON.stringify(measure([], ['a', 'b']))).not.toContain('null')
})

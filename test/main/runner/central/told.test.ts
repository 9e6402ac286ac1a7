import { expect, test } from 'vitest'
import { outcomes as outcomesSchema } from '../../../../main/api/central/contract/leases.ts'
import { toldOutcomes } from '../../../../main/runner/central/told.ts'

function result(step: string, value: unknown, inputs: string | undefined) {
  return { attempt: 1, step, kind: 'data.set', inputs, value, at: 1, took: 2 }
}

test('outcomes are told as they are where they fit', () => {
  const told = toldOutcomes({
    results: [result('a', { total: 12 }, 'digest'), result('b', undefined, undefined)],
    failures: [
      { attempt: 1, step: 'c', at: 3, error: { code: 'unexpected', message: 'm'.repeat(3_000), next: 'n' } },
    ],
  })
  expect(outcomesSchema.parse(told)).toEqual(told)
  expect(told.results).toEqual([
    { ...result('a', { total: 12 }, 'digest') },
    { ...result('b', null, undefined), inputs: null },
  ])
  expect(told.failures[0]?.error.message).toHaveLength(2_000)
})

test('where they do not fit, what can be worked out again is left out, the largest first', () => {
  const results = [
    result('read', 'x'.repeat(900), 'digest'),
    result('field', 'y'.repeat(900), undefined),
    result('small', 'z', 'digest'),
  ]
  const told = toldOutcomes({ results, failures: [] }, 1_200)
  expect(told.results.map(({ step }) => step)).toEqual(['field', 'small'])
})

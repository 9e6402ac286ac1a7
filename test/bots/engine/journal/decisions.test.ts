import { expect, test } from 'vitest'
import type { Decision } from '../../../../bots/steps/ports/documents.ts'
import { freshJournal } from '../harness.ts'
import { told } from './sample.ts'

const decision: Decision = {
  id: 'd1',
  at: 5,
  route: { name: 'document-type', version: 2 },
  model: { name: 'document-type', version: '1', digest: 'c0ffee' },
  input: { document: 'a.png', sha256: 'beef', text: 'Invoice' },
  outcome: 'answered',
  label: 'invoice',
  confidence: 0.1 + 0.2,
  threshold: 1e-7,
  scores: { invoice: 0.1 + 0.2 },
  novelty: { share: 1 / 3, limit: 0.5 },
  words: [],
  corrected: null,
  reason: null,
  labels: ['invoice'],
}

test('a decision is kept once, as it was first, and told', () => {
  const { decisions, outbox } = freshJournal()
  expect(decisions.get('d1')).toBeUndefined()
  expect(decisions.keep(decision)).toEqual(decision)
  expect(decisions.keep({ ...decision, label: 'letter' })).toEqual(decision)
  expect(outbox.entries(0, 9)).toMatchObject([{ kind: 'decision', subject: 'd1', at: 5 }])
})

test('what a person says of it is kept beside it and told; the rest stays bit for bit', () => {
  const journal = freshJournal()
  journal.decisions.keep(decision)
  const corrected = { label: 'letter', at: 9 }
  expect(journal.decisions.correct('d1', 'letter', 9)).toEqual({ ...decision, corrected })
  expect(JSON.stringify(journal.decisions.get('d1'))).toBe(JSON.stringify({ ...decision, corrected }))
  expect(journal.decisions.correct('d2', 'letter', 9)).toBeUndefined()
  expect(told(journal)).toEqual(['decision d1', 'decision d1'])
})

import { expect, test } from 'vitest'
import type { BotError } from '../../../../bots/errors/index.ts'
import type { Decision, DocumentText } from '../../../../bots/steps/ports/documents.ts'
import { Waiting } from '../../../../bots/steps/waiting.ts'
import { runStep } from '../fake-ports.ts'

const document: DocumentText = {
  path: '/scans/1.png',
  sha256: 'ab12',
  text: 'Invoice',
  confidence: 1,
  pages: [],
}

const sure: Decision = {
  id: 'token-of-this-step',
  at: 1,
  route: { name: 'document-type', version: 1 },
  model: { name: 'document-type', version: '1', digest: 'd' },
  input: { document: 'ab12', sha256: 'cd', text: 'Invoice' },
  outcome: 'answered',
  label: 'invoice',
  confidence: 0.97,
  threshold: 0.8,
  scores: { invoice: 0.97, letter: 0.03 },
  novelty: { share: 0.1, limit: 0.6 },
  words: [
    { text: '(Invoice),', weight: 3 },
    { text: 'Dear', weight: -1 },
  ],
  corrected: null,
  reason: null,
  labels: ['invoice', 'letter'],
}

function classify(decision: Decision, answers: unknown = undefined) {
  return runStep(
    'document.classify',
    { document },
    { 'documents.classify': decision, 'people.ask': answers, 'documents.correct': decision },
  )
}

test('what the model is sure of is taken, and nobody is asked', async () => {
  const { result, calls } = await classify(sure)
  expect(result).toEqual({
    label: 'invoice',
    confidence: 0.97,
    by: 'model',
    because: ['Invoice'],
    decision: 'token-of-this-step',
  })
  expect(calls.map(([name]) => name)).toEqual(['documents.classify'])
})

test('where it is unsure a person decides, and what they say is kept with the decision', async () => {
  const { result, calls } = await classify(
    { ...sure, outcome: 'unsure', confidence: 0.7 },
    { label: 'letter' },
  )
  expect(result).toEqual({
    label: 'letter',
    confidence: 1,
    by: 'person',
    because: [],
    decision: 'token-of-this-step',
  })
  expect(calls.at(-1)).toEqual(['documents.correct', 'token-of-this-step', 'letter'])
})

test('the item waits as long as nobody has answered, with the doubt and a proposal', async () => {
  const { error } = await classify({ ...sure, outcome: 'unsure', confidence: 0.7 })
  expect(error).toBeInstanceOf(Waiting)
  expect((error as Waiting).task.fields).toEqual([
    {
      name: 'label',
      title: 'Kind of document',
      type: 'choice',
      choices: ['invoice', 'letter', 'other'],
      value: 'invoice',
      doubt: 'it looks like "invoice", but only to 70 %; 80 % are asked for',
    },
  ])
})

test.each([
  ['unknown', null, 'it is like none of the kinds that the model has seen'],
  ['off', 'wrong since Monday', 'the route document-type is switched off: wrong since Monday'],
  [
    'expired',
    null,
    'the rules of the route document-type are too old to go by, and central could not be asked',
  ],
  [
    'refused',
    'model.onnx was changed',
    'the model of the route document-type cannot be used: model.onnx was changed',
  ],
] as const)('%s: a person is told why, and nothing is proposed', async (outcome, reason, doubt) => {
  const { error } = await classify({ ...sure, outcome, reason })
  const [field] = (error as Waiting).task.fields
  expect(field).toMatchObject({ doubt })
  expect(field).not.toHaveProperty('value')
})

test('a person may say that it is none of the kinds, but nothing else that the route does not know', async () => {
  const unknown = { ...sure, outcome: 'unknown' } as const
  expect((await classify(unknown, { label: 'other' })).result).toMatchObject({ label: 'other', by: 'person' })
  const { error } = await classify(unknown, { label: 'poem' })
  expect((error as BotError).details.expected).toBe('one of invoice, letter, other')
})

test('where the model is damaged and its kinds are not known the person writes the kind', async () => {
  const refused: Decision = { ...sure, outcome: 'refused', labels: [], label: null }
  expect((await classify(refused)).error).toMatchObject({
    task: { fields: [{ name: 'label', type: 'text' }] },
  })
  expect((await classify(refused, { label: 'invoice' })).result).toMatchObject({
    label: 'invoice',
    by: 'person',
  })
})

import { expect, test } from 'vitest'
import type { PersonTask } from '../../../bots/steps/ports/index.ts'
import { type Answered, truthfulPerson } from '../../../main/demo/truthful-person.ts'
import { truth } from './truths.ts'

const options = { signal: new AbortController().signal, timeout: 1000 }

function task(file: string, fields: PersonTask['fields'] = []): PersonTask {
  return { id: '1', title: 'Check this document', fields, document: { path: `/scans/${file}`, sha256: '' } }
}

const number = { name: 'number', title: 'Invoice no.', type: 'text', doubt: 'read as lNV-1' } as const
const order = { name: 'order', title: 'Order no.', type: 'text' } as const

test('answers the fields that are asked from the truth, and tells it with the doubts', async () => {
  const told: Answered[] = []
  const person = truthfulPerson([truth()], (answered) => told.push(answered))
  const answer = await person.ask(task('scan-001.png', [number, order]), options)
  expect(answer).toEqual({ number: 'INV-1', order: null })
  expect(told).toEqual([{ file: 'scan-001.png', doubts: ['Invoice no.: read as lNV-1'] }])
})

test('a reason that several fields share is told once', async () => {
  const told: Answered[] = []
  const doubt = 'the sums do not add up'
  const fields = [{ ...number, doubt }, order, { ...number, name: 'total', title: 'Total', doubt }]
  await truthfulPerson([truth()], (answered) => told.push(answered)).ask(
    task('scan-001.png', fields),
    options,
  )
  expect(told[0]?.doubts).toEqual(['Invoice no., Total: the sums do not add up'])
})

test('where no field is doubtful the title says what is asked', async () => {
  const told: Answered[] = []
  await truthfulPerson([truth()], (answered) => told.push(answered)).ask(
    task('scan-001.png', [order]),
    options,
  )
  expect(told).toEqual([{ file: 'scan-001.png', doubts: ['Check this document'] }])
})

test.each([
  ['a letter', truth({ expected: 'reject', answer: null })],
  ['what cannot be read', truth({ expected: 'reject' })],
  ['what is not of the set', truth({ file: 'other.png' })],
])('sends back %s as a business exception', async (_what, document) => {
  const person = truthfulPerson([document], () => undefined)
  await expect(person.ask(task('scan-001.png'), options)).rejects.toMatchObject({ code: 'business-rule' })
})

const kind = {
  name: 'label',
  title: 'Kind of document',
  type: 'choice',
  choices: ['invoice', 'letter', 'other'],
} as const

test.each([
  [truth(), 'invoice'],
  [truth({ kind: 'letter', expected: 'reject', answer: null }), 'letter'],
  [truth({ kind: 'unreadable', expected: 'reject' }), 'other'],
])('says what kind of document it is', async (document, label) => {
  const person = truthfulPerson([document], () => undefined)
  expect(await person.ask(task('scan-001.png', [kind]), options)).toEqual({ label })
})

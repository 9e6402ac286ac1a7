import { describe, expect, test } from 'vitest'
import { Waiting } from '../../../../bots/steps/waiting.ts'
import { runStep } from '../fake-ports.ts'

describe('person.ask', () => {
  const fields = {
    centre: { title: 'Cost centre', type: 'choice', choices: ['Office', 'Workshop'] },
    note: { optional: true },
  }
  const form = [
    {
      name: 'centre',
      title: 'Cost centre',
      type: 'choice',
      choices: ['Office', 'Workshop'],
      optional: false,
    },
    { name: 'note', title: 'note', type: 'text', optional: true },
  ]
  const params = { title: 'Who pays?', fields }

  test('asks by the identity of the step and gives the checked answers', async () => {
    const ran = await runStep('person.ask', params, { 'people.ask': { centre: 'Office', other: 'x' } })
    expect(ran.result).toEqual({ centre: 'Office', note: null })
    const task = { id: 'token-of-this-step', title: 'Who pays?', fields: form }
    expect(ran.calls).toEqual([['people.ask', task, {}]])
  })

  test('waits while nobody has answered', async () => {
    const { error } = await runStep('person.ask', params)
    expect(error).toBeInstanceOf(Waiting)
    expect(error).toMatchObject({ task: { id: 'token-of-this-step', title: 'Who pays?' } })
  })

  test('shows the document with its digest', async () => {
    const document = { path: '/bots/sample/a.png', name: 'a.png', size: 1, sha256: 'd1' }
    const answers = { 'files.info': document, 'people.ask': { centre: 'Office' } }
    const ran = await runStep('person.ask', { ...params, document: 'a.png' }, answers)
    expect(ran.calls[0]).toEqual(['files.info', '/bots/sample/a.png'])
    expect(ran.calls[1]?.[1]).toMatchObject({ document: { path: '/bots/sample/a.png', sha256: 'd1' } })
  })

  test('refuses an answer that does not fit', async () => {
    const { error } = await runStep('person.ask', params, { 'people.ask': { centre: 'Garden' } })
    expect(error).toMatchObject({ code: 'answer-invalid', details: { expected: 'one of Office, Workshop' } })
  })
})

describe('person.validate', () => {
  const reading = {
    fields: { number: '7', date: '2026-01-31', vendor: 'Ada', total: 12.5, order: null, plate: 'X 1' },
    evidence: {},
    doubts: [] as { field: string; reason: string }[],
    recognised: true,
    document: { path: '/scans/a.png', sha256: 'd1' },
  }
  const doubtful = {
    ...reading,
    doubts: [
      { field: 'total', reason: 'hard to read' },
      { field: 'sums', reason: 'net and tax do not give the total' },
    ],
  }

  test('asks nobody where nothing is doubtful', async () => {
    const { result, calls } = await runStep('person.validate', { extraction: reading })
    expect(result).toEqual(reading.fields)
    expect(calls).toEqual([])
  })

  test('shows every field with its doubt, and takes the corrections', async () => {
    const answer = { ...reading.fields, total: '13.50', plate: '' }
    const ran = await runStep('person.validate', { extraction: doubtful }, { 'people.ask': answer })
    expect(ran.result).toEqual({ ...reading.fields, total: 13.5, plate: null })
    const task = ran.calls[0]?.[1]
    expect(task).toMatchObject({
      title: 'Check this document (net and tax do not give the total)',
      document: reading.document,
    })
    expect(task).toHaveProperty('fields', [
      { name: 'number', title: 'Invoice no.', type: 'text', value: '7' },
      { name: 'date', title: 'Invoice date', type: 'date', value: '2026-01-31' },
      { name: 'vendor', title: 'Vendor', type: 'text', value: 'Ada' },
      { name: 'total', title: 'Total', type: 'number', value: 12.5, doubt: 'hard to read' },
      { name: 'order', title: 'Order no.', type: 'text', value: null, optional: true },
      { name: 'plate', title: 'plate', type: 'text', value: 'X 1', optional: true },
    ])
  })

  test('asks where the document is not recognised, whatever else is sure', async () => {
    const { error } = await runStep('person.validate', { extraction: { ...reading, recognised: false } })
    expect(error).toBeInstanceOf(Waiting)
    expect(error).toMatchObject({ task: { title: expect.stringContaining('does not look like') } })
  })

  test('wants the fields that an invoice must have', async () => {
    const answer = { ...reading.fields, total: null }
    const { error } = await runStep('person.validate', { extraction: doubtful }, { 'people.ask': answer })
    expect(error).toMatchObject({ code: 'answer-invalid', message: expect.stringContaining('Total') })
  })
})

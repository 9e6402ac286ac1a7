import { describe, expect, it } from 'vitest'
import type { ResultRecord } from '../../../../bots/engine/journal/records.ts'
import { finalFields, readingsOf, wasAsked } from '../../../../main/runner/report/readings.ts'
import { sampleExtraction } from '../sample-history.ts'

const document = { path: '/scans/1.png', sha256: 'ab' }
const sure = sampleExtraction(0, document)
const doubted = sampleExtraction(1, document)

function results(...steps: (readonly [kind: string, value: unknown])[]): ResultRecord[] {
  return steps.map(([kind, value], sequence) => ({
    sequence,
    position: 0,
    attempt: 1,
    step: kind,
    kind,
    inputs: undefined,
    value,
    at: 0,
    took: 0,
  }))
}

describe('readingsOf', () => {
  it('tells what was read, what was doubted, and what a person made of it', () => {
    const [reading] = readingsOf(
      results(['document.extract', doubted], ['person.validate', { ...doubted.fields, total: 121.5 }]),
    )
    expect(reading?.asked).toBe(true)
    expect(reading?.fields.find(({ name }) => name === 'total')).toMatchObject({
      read: 120,
      decided: 121.5,
      doubt: expect.stringContaining('do not make'),
    })
  })

  it('says that a person was asked who said what kind of document it is', () => {
    const said = { label: 'invoice', confidence: 1, by: 'person', because: [], decision: 'd' }
    expect(wasAsked(results(['document.classify', said]))).toBe(true)
    expect(wasAsked(results(['document.classify', { ...said, by: 'model' }]))).toBe(false)
  })

  it('says nobody was asked where nothing was in doubt', () => {
    const all = results(['document.extract', sure], ['person.validate', sure.fields])
    expect(wasAsked(all)).toBe(false)
    expect(readingsOf(all)[0]?.fields.every(({ decided }) => decided === undefined)).toBe(true)
  })

  it('keeps doubts that are about no single field', () => {
    const sums = { ...sure, doubts: [{ field: 'lines', reason: 'the lines make 90.00' }] }
    expect(readingsOf(results(['document.extract', sums]))[0]?.doubts).toEqual(['the lines make 90.00'])
  })

  it('takes the last reading of a document, and passes over what is none', () => {
    const later = { ...sure, fields: { ...sure.fields, number: 'INV-NEW' } }
    const readings = readingsOf(
      results(['document.extract', sure], ['document.extract', later], ['document.extract', { odd: 1 }]),
    )
    expect(readings).toHaveLength(1)
    expect(finalFields(readings).get('number')).toBe('INV-NEW')
  })

  it('counts a question as asking', () => {
    expect(wasAsked(results(['person.ask', { answer: 1 }]))).toBe(true)
  })
})

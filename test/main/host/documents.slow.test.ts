import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeScans, type Truth } from '../../../bots/samples/scans/index.ts'
import type { DocumentText, Extraction } from '../../../bots/steps/ports/documents.ts'
import { documentText, extraction } from '../../../bots/steps/ports/documents.ts'
import { documentReader } from '../../../main/host/documents.ts'

interface Read {
  readonly truth: Truth
  readonly document: DocumentText
  readonly extracted: Extraction
}

const port = documentReader({ workers: 2 })
const call = { signal: new AbortController().signal, timeout: 60_000 }
const set: Read[] = []
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scans-'))
  for (const truth of await makeScans(folder, { seed: 11, count: 24 })) {
    const document = await port.read(join(folder, truth.file), call)
    set.push({ truth, document, extracted: await port.extractInvoice(document, call) })
  }
})
afterAll(async () => {
  await port.close()
  await rm(folder, { recursive: true })
})

const invoices = () => set.filter(({ truth }) => truth.kind === 'invoice')
const values = () =>
  invoices().flatMap(({ truth, extracted: { fields, doubts } }) =>
    Object.entries(truth.fields ?? {}).map(([field, value]) => ({
      what: `${truth.file} ${field}: read ${fields[field]}, printed ${value}`,
      right: fields[field] === value,
      doubted: doubts.some((doubt) => doubt.field === field),
    })),
  )

test('what the port gives has the shape that steps promise', () => {
  for (const { document, extracted } of set) {
    expect(() => documentText.parse(document)).not.toThrow()
    expect(() => extraction.parse(extracted)).not.toThrow()
  }
})

test('nothing is wrong and sure', () => {
  expect(values().filter(({ right, doubted }) => !right && !doubted)).toEqual([])
})

test('nearly all values are right, and most of those without a doubt', () => {
  const all = values()
  expect(all.filter(({ right }) => right).length / all.length).toBeGreaterThan(0.95)
  expect(all.filter(({ right, doubted }) => right && !doubted).length / all.length).toBeGreaterThan(0.88)
})

test('the letter and the unreadable scan are not taken for invoices, everything else is', () => {
  for (const { truth, extracted } of set)
    expect([truth.file, extracted.recognised]).toEqual([truth.file, truth.kind === 'invoice'])
})

test('a wrong total is always in doubt', () => {
  const [wrong] = set.filter(({ truth }) => truth.expected === 'validate')
  expect(wrong?.extracted.doubts.map(({ field }) => field)).toContain('total')
})

test('the sheet that lay across is read, and its boxes are in the pixels of the scan', () => {
  const across = set.find(({ document }) => document.pages.some(({ skew }) => Math.abs(skew) > 45))
  const { number } = across?.extracted.evidence ?? {}
  expect(across?.document.pages[0]).toMatchObject({ width: 1754, height: 1240 })
  expect(number?.box.height).toBeGreaterThan(number?.box.width ?? 0)
})

test('a reading that is called off ends with the reason', async () => {
  const signal = AbortSignal.abort(new Error('stopped'))
  await expect(port.read(join(folder, 'scan-001.png'), { ...call, signal })).rejects.toThrow('stopped')
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJournal } from '../../../bots/engine/journal/index.ts'
import type { Decision } from '../../../bots/steps/ports/documents.ts'
import { home } from '../../../main/host/home.ts'
import { deciding } from '../../../main/host/models/deciding.ts'

const CLI = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'decisions-'))
let decision: Decision

beforeAll(async () => {
  const own = home({ DESKHAND_HOME: folder })
  const journal = openJournal(own.journal)
  const port = deciding({ home: own, decisions: () => journal.decisions })
  const text = 'INVOICE\nInvoice no. 4711\nNet 120.00 VAT 24.00 Total due 144.00\nPlease pay within 30 days'
  const document = { path: '/1.png', sha256: 'ab', text, confidence: 1, pages: [] }
  const call = { signal: new AbortController().signal, timeout: 10_000 }
  decision = await port.classify(document, 'document-type', 'd1', call)
  await port.close()
  journal.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A stranger has a home of their own, and nothing in it. */
function deskhand(words: readonly string[], where = join(folder, 'stranger')) {
  const env = { ...process.env, DESKHAND_HOME: where }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'models', ...words], {
    encoding: 'utf8',
    env,
  })
  return { status, said: stdout + stderr }
}

function recordFile(record: unknown): string {
  const file = join(folder, 'record.json')
  writeFileSync(file, typeof record === 'string' ? record : JSON.stringify(record))
  return file
}

test('a stranger works a decision out again from its record alone, bit for bit', () => {
  const { status, said } = deskhand(['decision', 'd1'], folder)
  expect(status).toBe(0)
  const again = deskhand(['repeat', recordFile(said)])
  expect(again.said).toContain(`The same, bit for bit: ${decision.label} (${decision.confidence})`)
  expect(again.status).toBe(0)
})

test.each([
  ['confidence', { confidence: 0.5 }],
  ['input.sha256', { input: { document: 'ab', sha256: 'cd', text: 'another text' } }],
])('a record whose %s was changed is told', (what, change) => {
  const { status, said } = deskhand(['repeat', recordFile({ ...decision, ...change })])
  expect(said).toContain(`${what}: `)
  expect(status).toBe(1)
})

test.each(['{ broken', '{}'])('what is no record (%s) is named', (text) => {
  const { status, said } = deskhand(['repeat', recordFile(text)])
  expect(said).toContain('is no record of a decision')
  expect(status).toBe(2)
})

test('a route is killed and revived on this PC, and a model that was tampered with is not promoted', () => {
  const where = join(folder, 'other')
  expect(deskhand(['kill', 'document-type', '--reason', 'wrong since Monday'], where).status).toBe(0)
  expect(deskhand(['list'], where).said).toContain('off: wrong since Monday')
  expect(deskhand(['revive', 'document-type'], where).said).toContain('on')
  const { status, said } = deskhand(['promote', 'document-type', folder], where)
  expect(said).toContain('is refused')
  expect(status).toBe(2)
})

import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Fact } from '../../../recorder/facts/index.ts'
import { hasJournal, Journal, readJournal, removeJournal } from '../../../recorder/feed/journal.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deskhand-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const fact = (seq: number, at = seq): Fact => ({
  fact: 'navigated',
  seq,
  at,
  tab: 1,
  document: '1',
  address: `http://localhost/${seq}`,
  by: 'person',
  same: false,
})
const journal = () => new Journal(folder, { name: 'mine' }, (trouble) => expect.unreachable(trouble))
const file = () => join(folder, '.recording/facts.jsonl')

it('gives back what was recorded, in the order in which it happened, without what was undone', () => {
  const written = journal()
  for (const each of [fact(1), fact(3, 9), fact(2, 5), fact(4, 7)]) written.add(each)
  written.forget([4])
  const { name, facts } = readJournal(folder)
  expect(name).toBe('mine')
  expect(facts.map(({ seq }) => seq)).toEqual([1, 2, 3])
})

it('keeps what was done on the desktop beside what was done in the browser, under one numbering', () => {
  const written = journal()
  const closed = (seq: number) => ({ fact: 'closed' as const, seq, at: seq })
  written.add(fact(1))
  written.addDesktop(closed(2))
  written.addDesktop(closed(3))
  written.add(fact(4))
  written.forget([3, 4])
  const { facts, desktop } = readJournal(folder)
  expect([facts, desktop].map((all) => all.map(({ seq }) => seq))).toEqual([[1], [2]])
})

it('bears a last line that was written half, and names any other that is broken', () => {
  const written = journal()
  written.add(fact(1))
  appendFileSync(file(), '{"fact":{"fact":"navig')
  expect(readJournal(folder).facts).toHaveLength(1)
  appendFileSync(file(), '\n{"forget":[]}\n')
  expect(() => readJournal(folder)).toThrow(
    expect.objectContaining({ code: 'file-unreadable', details: { found: 'line 3' } }),
  )
})

it('keeps nothing of who signs in', () => {
  const httpCredentials = { username: 'anna', password: 'hunter2' }
  new Journal(folder, { contextOptions: { httpCredentials } }, () => undefined)
  expect(readFileSync(file(), 'utf8')).not.toMatch(/anna|hunter2/)
  expect(readJournal(folder).contextOptions?.httpCredentials).toBeDefined()
})

it('is gone when the bot is made', () => {
  const written = journal()
  expect(hasJournal(folder)).toBe(true)
  written.remove()
  expect(existsSync(join(folder, '.recording'))).toBe(false)
  expect(() => readJournal(folder)).toThrow(expect.objectContaining({ code: 'file-missing' }))
})

it('refuses what is no recording', () => {
  journal().remove()
  removeJournal(folder)
  const written = journal()
  written.add(fact(1))
  writeFileSync(file(), 'hello\n')
  expect(() => readJournal(folder)).toThrow(expect.objectContaining({ code: 'file-unreadable' }))
})

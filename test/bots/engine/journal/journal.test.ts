import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { keptError, keptValue, openJournal } from '../../../../bots/engine/journal/index.ts'
import { BotError } from '../../../../bots/errors/index.ts'
import { Secret } from '../../../../bots/secrets/index.ts'
import { freshJournal, journalFile } from '../harness.ts'

const start = (id: string) => ({
  id,
  bot: 'test',
  title: undefined,
  folder: '/bot',
  digest: 'd',
  inputs: '{}',
  rehearsal: false,
  pid: 1,
  started: 1,
})

const intent = {
  token: 't',
  run: 'r1',
  bot: 'test',
  reference: 'a',
  position: 0,
  step: 'post',
  intendedAt: 5,
}

describe('the journal', () => {
  test('has a commit on disk before the call returns, with all results before it', () => {
    const file = journalFile()
    const journal = freshJournal(file)
    journal.startRun(start('r1'))
    const result = {
      run: 'r1',
      position: 0,
      attempt: 1,
      step: 's',
      kind: 'data.set',
      inputs: undefined,
      value: '1',
      at: 2,
      took: 0,
    }
    journal.result(result)
    const other = freshJournal(file)
    expect(other.history('r1').results).toEqual([])
    expect(journal.intend(intent)).toBe(true)
    expect(other.history('r1').results).toHaveLength(1)
    expect(other.commit('t')).toMatchObject({ state: 'intent', reference: 'a' })
  })

  test('gives a token to the first that intends it, and again only when it is known not to have happened', () => {
    const journal = freshJournal()
    expect(journal.intend(intent)).toBe(true)
    expect(journal.intend({ ...intent, run: 'r2' })).toBe(false)
    journal.settleCommit('t', 'not-done', 'verify', 6)
    expect(journal.intend({ ...intent, run: 'r2' })).toBe(true)
    journal.settleCommit('t', 'done', 'run', 7, '{"status":200}')
    expect(journal.intend(intent)).toBe(false)
    expect(journal.commit('t')).toMatchObject({
      run: 'r2',
      state: 'done',
      value: { status: 200 },
      settledBy: 'run',
    })
  })

  test('of a newer version is refused and left as it is', () => {
    const file = journalFile()
    openJournal(file).close()
    const database = new DatabaseSync(file)
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(() => openJournal(file)).toThrow(expect.objectContaining({ code: 'journal-newer' }))
  })

  test('that is no database is refused', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'deskhand-journal-')), 'journal.sqlite')
    writeFileSync(file, 'this is a letter to my grandmother '.repeat(40))
    expect(() => openJournal(file)).toThrow(expect.objectContaining({ code: 'journal-broken' }))
  })

  test('in a folder that cannot be made says so', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'deskhand-journal-')), 'file')
    writeFileSync(file, '')
    expect(() => openJournal(join(file, 'journal.sqlite'))).toThrow(
      expect.objectContaining({ code: 'folder-read-only' }),
    )
  })

  test('holds a run for one process and lets go of it', () => {
    const journal = freshJournal()
    const lock = journal.lock('r1')
    expect(journal.isCarried('r1')).toBe(true)
    expect(() => journal.lock('r1')).toThrow(expect.objectContaining({ code: 'run-locked' }))
    lock.release()
    expect(journal.isCarried('r1')).toBe(false)
  })

  test('says where nothing is in doubt', () => {
    const journal = freshJournal()
    expect(() => journal.settle('r1', 'a', true, 'Ada')).toThrow(
      expect.objectContaining({ code: 'run-unknown' }),
    )
  })
})

test('several processes may make the journal at the same moment', async () => {
  const script = fileURLToPath(new URL('opened-at-once.ts', import.meta.url))
  for (let round = 0; round < 3; round++) {
    const file = journalFile()
    const children = Array.from({ length: 3 }, () =>
      spawn(process.execPath, [script, file], { stdio: ['pipe', 'pipe', 'inherit'] }),
    )
    const ended = children.map((child) => once(child, 'close'))
    await Promise.all(children.map(({ stdout }) => once(stdout, 'data')))
    const moment = String(Date.now() + 20)
    for (const { stdin } of children) stdin.write(moment)
    expect((await Promise.all(ended)).map(([code]) => code)).toEqual([0, 0, 0])
  }
})

describe('what is kept', () => {
  test('is JSON; secrets and what JSON cannot hold are refused', () => {
    expect(keptValue({ a: [1, 'x', null] })).toBe('{"a":[1,"x",null]}')
    expect(keptValue(undefined)).toBe('null')
    expect(() => keptValue({ a: new Secret('hunter2', 'p') })).toThrow(
      expect.objectContaining({ code: 'secret-leak' }),
    )
    expect(() => keptValue(12n)).toThrow(expect.objectContaining({ code: 'value-invalid' }))
    expect(() => keptValue(() => 1)).toThrow(expect.objectContaining({ code: 'value-invalid' }))
  })

  test('of an error is masked', () => {
    new Secret('s3cr3t-value', 'p')
    const kept = keptError(new BotError('http-failed', 'sent s3cr3t-value', { found: 's3cr3t-value' }))
    expect(JSON.stringify(kept)).not.toContain('s3cr3t-value')
  })
})

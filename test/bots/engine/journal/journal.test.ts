import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { keptError, keptValue, openJournal } from '../../../../bots/engine/journal/index.ts'
import { BotError } from '../../../../bots/errors/index.ts'
import { Secret } from '../../../../bots/secrets/index.ts'
import { freshJournal, journalFile } from '../harness.ts'
import { told } from './sample.ts'

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

  test('stops a run that stood for what was in doubt once the last of it is settled', () => {
    const journal = freshJournal()
    journal.startRun(start('r1'))
    journal.saveList('r1', 'test', [
      { reference: 'a', item: 'null' },
      { reference: 'b', item: 'null' },
    ])
    for (const [position, reference] of ['a', 'b'].entries()) {
      journal.intend({ ...intent, token: reference, reference, position })
      journal.settleCommit(reference, 'in-doubt', 'run', 6)
      journal.endTransaction('r1', position, 'in-doubt', 7)
    }
    journal.endRun('r1', 'in-doubt', 8)
    journal.settle('r1', 'a', true, 'Ada')
    expect(journal.run('r1').state).toBe('in-doubt')
    journal.settle('r1', 'b', false, 'Ada')
    expect(journal.run('r1').state).toBe('stopped')
    expect(told(journal).at(-1)).toBe('run r1')
  })

  test('says where nothing is in doubt', () => {
    const journal = freshJournal()
    expect(() => journal.settle('r1', 'a', true, 'Ada')).toThrow(
      expect.objectContaining({ code: 'run-unknown' }),
    )
  })
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

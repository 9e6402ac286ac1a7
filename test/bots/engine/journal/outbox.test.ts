import { describe, expect, test } from 'vitest'
import { freshJournal, journalFile } from '../harness.ts'
import { begin, intent, lease, told } from './sample.ts'

const STORE = '5f0c1c86-2222-4222-8222-000000000002'

describe('the outbox', () => {
  test('gets what happened together with it, in order', () => {
    const file = journalFile()
    const journal = freshJournal(file)
    begin(journal)
    journal.intend(intent)
    journal.settleCommit('t', 'done', 'run', 6)
    journal.endTransaction('r1', 0, 'done', 7)
    journal.endRun('r1', 'done', 8)
    const other = freshJournal(file)
    expect(told(other)).toEqual(['run r1', 'commit t', 'item r1/0', 'run r1'])
    expect(other.outbox.entries(1, 1)).toEqual([
      { number: 2, kind: 'commit', run: 'r1', position: 0, subject: 't', at: 6 },
    ])
    expect(other.transactions('r1')[0]?.lease).toEqual(lease)
  })

  test('gets the end of an item, not that it can be done again, and nothing of a rehearsal', () => {
    const journal = freshJournal()
    begin(journal)
    journal.endTransaction('r1', 0, 'ready', 2)
    journal.endTransaction('r1', 0, 'waiting', 3)
    begin(journal, 'r2', null, true)
    journal.endTransaction('r2', 0, 'refused', 4)
    expect(told(journal)).toEqual(['run r1', 'item r1/0', 'run r2'])
  })

  test('gets commits of items that were handed out, under the newest lease there was', () => {
    const journal = freshJournal()
    begin(journal, 'r1', null)
    journal.intend(intent)
    journal.settleCommit('t', 'done', 'run', 6)
    expect(told(journal)).toEqual(['run r1'])
    begin(journal, 'r3', { ...lease, fence: 12 })
    begin(journal, 'r2', { ...lease, fence: 9 })
    journal.settleCommit('t', 'compensated', 'run', 7)
    expect(journal.outbox.entries(3, 10)).toMatchObject([{ kind: 'commit', run: 'r3', subject: 't' }])
  })

  test('gets what a person says of a commit, and what was found out about it', () => {
    const journal = freshJournal()
    begin(journal)
    journal.intend(intent)
    journal.settleCommit('t', 'in-doubt', 'run', 6)
    journal.settle('r1', 'a', false, 'Ada', 7)
    journal.intend({ ...intent, intendedAt: 8 })
    const open = journal.commit('t')
    if (!open) throw new Error('no commit')
    expect(journal.settleFoundOut(open, 'done', 'verify', 9)).toBe(true)
    expect(journal.settleFoundOut(open, 'not-done', 'verify', 9)).toBe(false)
    expect(told(journal)).toEqual(['run r1', 'commit t', 'commit t', 'commit t'])
  })

  test('gets an intent when it is acknowledged, and not before', () => {
    const journal = freshJournal()
    begin(journal)
    expect(journal.intend(intent, true)).toBe(true)
    expect(told(journal)).toEqual(['run r1'])
    expect(journal.unacknowledged('test', 'a')).toMatchObject([{ token: 't' }])
    journal.acknowledge('t', 6)
    expect(journal.unacknowledged('test', 'a')).toEqual([])
    expect(told(journal)).toEqual(['run r1', 'commit t'])
  })

  test('gets that what undid a commit no longer counts, once that is made again', () => {
    const journal = freshJournal()
    begin(journal)
    journal.intend(intent)
    journal.intend({ ...intent, token: 'u', step: 'post/compensate/undo' })
    journal.settleCommit('u', 'done', 'run', 6)
    journal.settleCommit('t', 'compensated', 'run', 7)
    journal.intend({ ...intent, intendedAt: 8 })
    expect(told(journal).slice(1)).toEqual(['commit u', 'commit t', 'commit u'])
    expect(journal.commit('u')?.state).toBe('compensated')
  })

  test('has no gaps, whatever could not be written, and goes on counting when it is empty', () => {
    const journal = freshJournal()
    begin(journal)
    expect(() => begin(journal)).toThrow('UNIQUE')
    expect(journal.outbox.written()).toBe(1)
    journal.endRun('r1', 'done', 8)
    journal.outbox.acknowledge(2, STORE)
    journal.outbox.prune(1000)
    expect([journal.outbox.first(), journal.outbox.written()]).toEqual([3, 2])
    begin(journal, 'r2')
    expect(journal.outbox.entries(0, 10).map(({ number }) => number)).toEqual([3])
  })

  test('keeps what has not arrived, what is young, and all behind it', () => {
    const journal = freshJournal()
    begin(journal)
    for (const at of [10, 90, 20, 30]) journal.endRun('r1', 'done', at)
    journal.outbox.acknowledge(4, STORE)
    journal.outbox.prune(50)
    expect(journal.outbox.first()).toBe(3)
    journal.outbox.prune(100)
    expect(journal.outbox.entries(0, 10).map(({ number }) => number)).toEqual([5])
  })

  test('keeps how far it has arrived, also where that is less than before', () => {
    const file = journalFile()
    const journal = freshJournal(file)
    expect(journal.outbox.position()).toEqual({ acknowledged: 0, store: undefined })
    journal.outbox.acknowledge(7, STORE)
    journal.outbox.acknowledge(2, STORE)
    expect(freshJournal(file).outbox.position()).toEqual({ acknowledged: 2, store: STORE })
  })
})

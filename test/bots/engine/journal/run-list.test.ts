import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { Journal } from '../../../../bots/engine/index.ts'
import { freshJournal } from '../harness.ts'

/** Runs of three bots in turn, two at each moment, every fifth of them failed. */
function journalWith(count: number): Journal {
  const journal = freshJournal()
  const database = new DatabaseSync(journal.file)
  database.exec(`
    WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n + 1 < ${count})
    INSERT INTO runs (id, bot, title, folder, digest, inputs, rehearsal, state, pid, started)
    SELECT printf('run-%06d', n), 'bot' || (n % 3), 'Bot ' || (n % 3), '/bots/' || (n % 3), 'd', '{}', 0,
      iif(n % 5 = 0, 'failed', 'done'), 1, n / 2 FROM number`)
  database.close()
  return journal
}

function walked(journal: Journal, filter: { folder?: string; state?: 'failed' }, limit: number): string[] {
  const ids: string[] = []
  for (let page = journal.runList.page({ ...filter, limit }); page.length > 0; ) {
    ids.push(...page.map(({ id }) => id))
    page = journal.runList.page({ ...filter, limit, before: page.at(-1) })
  }
  return ids
}

test('a hundred thousand runs are gone through page by page, the newest first, each once', () => {
  const ids = walked(journalWith(100_000), {}, 500)
  expect(ids).toHaveLength(100_000)
  expect(ids).toEqual([...new Set(ids)].sort().reverse())
})

test('runs are filtered by bot and by state', () => {
  const journal = journalWith(300)
  expect(walked(journal, { folder: '/bots/1' }, 7)).toHaveLength(100)
  expect(walked(journal, { state: 'failed' }, 7)).toHaveLength(60)
  expect(walked(journal, { folder: '/bots/0', state: 'failed' }, 7)).toHaveLength(20)
  expect(walked(journal, { folder: '/bots/none' }, 7)).toEqual([])
})

test('every bot that ran is named once, by its newest run', () => {
  const journal = journalWith(10)
  journal.startRun({
    id: 'later',
    bot: 'bot1',
    title: 'Bot 1, renamed',
    folder: '/bots/1',
    digest: 'd',
    inputs: '{}',
    rehearsal: false,
    pid: 1,
    started: 99,
  })
  expect(journal.runList.bots()).toEqual([
    { folder: '/bots/0', bot: 'bot0', title: 'Bot 0' },
    { folder: '/bots/1', bot: 'bot1', title: 'Bot 1, renamed' },
    { folder: '/bots/2', bot: 'bot2', title: 'Bot 2' },
  ])
  expect(freshJournal().runList.bots()).toEqual([])
})

test('items are counted by state, and those that changed since are found', () => {
  const journal = journalWith(1)
  journal.saveList('run-000000', 'bot0', [
    { reference: 'a', item: 'null' },
    { reference: 'b', item: 'null' },
    { reference: 'c', item: 'null' },
  ])
  journal.endTransaction('run-000000', 1, 'done', 50)
  journal.endTransaction('run-000000', 2, 'failed', 60)
  expect(journal.runList.counts('run-000000')).toEqual({ ready: 1, done: 1, failed: 1 })
  expect(journal.runList.itemsSince('run-000000', 55).map(({ reference }) => reference)).toEqual(['c'])
})

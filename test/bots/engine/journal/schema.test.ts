import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { upgrades } from '../../../../bots/engine/journal/schema.ts'
import { freshJournal, journalFile } from '../harness.ts'
import { begin, told } from './sample.ts'

test('a journal of the first version is upgraded with all that is in it', () => {
  const file = journalFile()
  const old = new DatabaseSync(file)
  old.exec(`${upgrades[0]}; PRAGMA user_version = 1;
    INSERT INTO runs VALUES ('r0', 'test', NULL, '/bot', 'd', '{}', 0, 'in-doubt', 1, 1, 2, NULL);
    INSERT INTO transactions VALUES ('r0', 0, 'test', 'a', 'null', 'in-doubt', 1, 1, 2, NULL, NULL);
    INSERT INTO commits VALUES ('t', 'r0', 'test', 'a', 0, 'post', 'intent', NULL, 1, NULL, NULL);`)
  old.close()
  const journal = freshJournal(file)
  expect(journal.transactions('r0')).toMatchObject([{ reference: 'a', state: 'in-doubt', lease: undefined }])
  expect(journal.run('r0')).toMatchObject({ state: 'in-doubt', headless: false, ownDisplay: false })
  expect(journal.commit('t')).toMatchObject({ state: 'intent' })
  // What the old version had intended was done without asking anybody.
  expect(journal.unacknowledged('test', 'a')).toEqual([])
  begin(journal)
  expect(told(journal)).toEqual(['run r1'])
})

test('each journal has an identity that stays', () => {
  const file = journalFile()
  const pc = freshJournal(file).pc()
  expect(pc).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(freshJournal(file).pc()).toBe(pc)
  expect(freshJournal().pc()).not.toBe(pc)
})

import { expect, test } from 'vitest'
import { trigger } from '../../../main/api/host/contract/triggers.ts'
import { draftOf, isComplete, triggerOf } from '../../../renderer/triggers/draft.ts'

const kind = {
  kind: 'file',
  params: [
    { name: 'folder', type: 'text', optional: false },
    { name: 'pattern', type: 'text', optional: true },
    { name: 'existing', type: 'yes-no', optional: true },
  ],
  gives: ['path'],
} as const

const stored = trigger.parse({
  id: 't',
  title: 'Scans',
  bot: '/bots/scans',
  kind: 'file',
  params: { folder: '/in', existing: true },
  inputs: { scan: '=path' },
  when: '=size > 0',
  quiet: { from: '18:00', to: '08:00' },
})

test('a trigger goes through its form unchanged', () => {
  const known = { ...kind, params: [...kind.params] }
  expect(triggerOf(draftOf(stored), known, ['scan'], { id: 't', on: true })).toEqual(stored)
})

test('what was left empty, and what another kind or bot had, is not stored', () => {
  const draft = { ...draftOf(stored), params: { folder: '/in', pattern: '', cron: '* * * * *' }, when: ' ' }
  const quiet = { from: '18:00', to: '' }
  const known = { ...kind, params: [...kind.params] }
  expect(triggerOf({ ...draft, quiet }, known, [], { id: 't', on: false })).toEqual({
    id: 't',
    title: 'Scans',
    bot: '/bots/scans',
    kind: 'file',
    params: { folder: '/in' },
    inputs: {},
    on: false,
  })
})

test('a form is complete with title, bot and what its kind cannot do without', () => {
  const known = { ...kind, params: [...kind.params] }
  const draft = draftOf(stored)
  expect(isComplete(draft, known)).toBe(true)
  expect(isComplete({ ...draft, title: ' ' }, known)).toBe(false)
  expect(isComplete({ ...draft, params: {} }, known)).toBe(false)
  expect(isComplete(draftOf(undefined), known)).toBe(false)
  expect(isComplete(draft, undefined)).toBe(false)
})

import { expect, test } from 'vitest'
import { activeCell, isNews } from '../../../../../bots/drivers/desktop/tree/program/news.ts'

const signal = (member: string, body: readonly unknown[], on = 'Object') => ({
  from: ':1.6',
  path: '/table',
  interface: `org.a11y.atspi.Event.${on}`,
  member,
  body,
})

test('what was added, renamed or shown makes the tree outdated', () => {
  expect(isNews(signal('ChildrenChanged', ['add', 0, 0]))).toBe(true)
  expect(isNews(signal('PropertyChange', ['accessible-name', 0, 0]))).toBe(true)
  expect(isNews(signal('StateChanged', ['showing', 1, 0]))).toBe(true)
  expect(isNews(signal('Create', ['', 0, 0], 'Window'))).toBe(true)
})

test('what is asked for anyway, and where the keyboard is, does not', () => {
  expect(isNews(signal('StateChanged', ['focused', 1, 0]))).toBe(false)
  expect(isNews(signal('PropertyChange', ['accessible-value', 0, 0]))).toBe(false)
  expect(isNews(signal('Activate', ['', 0, 0], 'Window'))).toBe(false)
  expect(isNews(signal('ChildrenChanged', ['add', 0, 0], 'Document'))).toBe(false)
})

test('a table tells which of its cells has the keyboard', () => {
  const told = { signature: '(so)', value: [':1.6', '/cell'] }
  expect(activeCell(signal('ActiveDescendantChanged', ['', 0, 0, told]))).toEqual({
    table: '/table',
    cell: { bus: ':1.6', path: '/cell' },
  })
  expect(
    activeCell(signal('ActiveDescendantChanged', ['', 0, 0, { signature: 'i', value: 0 }])),
  ).toBeUndefined()
  expect(activeCell(signal('StateChanged', ['focused', 1, 0, told]))).toBeUndefined()
})

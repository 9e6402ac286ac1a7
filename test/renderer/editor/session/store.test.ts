import { expect, test } from 'vitest'
import { insertStep, removeSteps, setField } from '../../../../renderer/editor/document/index.ts'
import { EditorStore } from '../../../../renderer/editor/session/store.ts'

const BOT = `bot: tried
format: 1
steps:
  - flow.if: =true
    steps:
      - data.set: one
  - data.set: two
`

function opened(): EditorStore {
  return new EditorStore({ bot: 'b', folder: '/bot', texts: new Map([['bot.yaml', BOT]]) })
}

function textOf(store: EditorStore): string | undefined {
  return store.state.document.texts.get('bot.yaml')
}

test('keys in one field are undone together, edits of other kinds one by one', () => {
  const store = opened()
  for (const note of ['a', 'ab', 'abc']) store.change(setField('bot.yaml:steps/1', 'note', note), 'note of 1')
  store.change(insertStep({ list: 'bot.yaml:steps', index: 0 }, { 'data.set': 'new' }))
  expect(store.state.selection).toEqual(['bot.yaml:steps/0'])
  store.undo()
  expect(textOf(store)).toContain('note: abc')
  store.undo()
  expect(textOf(store)).toBe(BOT)
  expect(store.state.canUndo).toBe(false)
  store.redo()
  expect(textOf(store)).toContain('note: abc')
})

test('what is selected in a closed container is shown', () => {
  const store = opened()
  const uid =
    [...(store.state.document.files.get('bot.yaml')?.parts ?? [])].flatMap((part) =>
      typeof part === 'string' ? [] : part.steps,
    )[0]?.uid ?? 0
  store.toggle(uid)
  expect(store.state.closed.has(uid)).toBe(true)
  store.select(['bot.yaml:steps/0/steps/0'])
  expect(store.state.closed.has(uid)).toBe(false)
})

test('a selection that is gone is none, and an edit that changes nothing cannot be undone', () => {
  const store = opened()
  store.select(['bot.yaml:steps/1'])
  store.change(removeSteps(['bot.yaml:steps/1']))
  expect(store.state.selection).toEqual(['bot.yaml:steps/0'])
  const before = store.state.canUndo
  store.change((document) => ({ document }))
  expect(store.state.canUndo).toBe(before)
})

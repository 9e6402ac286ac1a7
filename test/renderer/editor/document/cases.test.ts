import { expect, test } from 'vitest'
import {
  addCase,
  casesOf,
  type Edit,
  moveCase,
  openDocument,
  removeCase,
  renameCase,
  stepAt,
} from '../../../../renderer/editor/document/index.ts'

const PATH = 'bot.yaml:steps/0'
const BOT = `bot: sorts
format: 1
steps:
  - flow.switch: =kind # what came
    cases:
      # the usual one
      invoice:
        - data.set: 1
          save: a
      1:
        - data.set: 2
    else:
      - data.set: 3
`

function edited(edit: Edit, text = BOT): { text: string; cases: string[] } {
  const { document } = edit(openDocument(new Map([['bot.yaml', text]])))
  const step = stepAt(document, PATH)
  return {
    text: document.texts.get('bot.yaml') ?? '',
    cases: step ? casesOf(step).map(({ name, list }) => `${name} ${list.steps.length}`) : [],
  }
}

test('a case is added behind the others, also where there is none', () => {
  expect(edited(addCase(PATH, 'credit note')).cases).toEqual(['invoice 1', '1 1', 'credit note 0'])
  const without = 'bot: sorts\nformat: 1\nsteps:\n  - flow.switch: =kind\n'
  expect(edited(addCase(PATH, 'true'), without).cases).toEqual(['true 0'])
})

test('a case is renamed and moved with its steps and comments', () => {
  const renamed = edited(renameCase(PATH, 'invoice', 'bill'))
  expect(renamed.text).toBe(BOT.replace('invoice:', 'bill:'))
  const moved = edited(moveCase(PATH, 'invoice', 1))
  expect(moved.cases).toEqual(['1 1', 'invoice 1'])
  expect(moved.text).toContain('# the usual one\n      invoice:')
  expect(moved.text).toContain('# what came')
})

test('a place that is not there moves nothing', () => {
  expect(edited(moveCase(PATH, 'invoice', -1)).cases).toEqual(['invoice 1', '1 1'])
  expect(edited(moveCase(PATH, '1', 1)).cases).toEqual(['invoice 1', '1 1'])
})

test('a case is removed with its steps; the last one takes the field with it', () => {
  const { text, cases } = edited(removeCase(PATH, 'invoice'))
  expect(cases).toEqual(['1 1'])
  const none = edited(removeCase(PATH, '1'), text)
  expect(none.cases).toEqual([])
  expect(none.text).not.toContain('cases')
  expect(none.text).toContain('else:')
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { AutomationTree } from '../../../../../../bots/drivers/desktop/tree/automation/tree.ts'
import { answers } from '../../../../../../bots/drivers/desktop/tree/automation/wire.ts'
import { within } from '../../programs.ts'
import { type Exchange, helperThatSays, told } from './transcript.ts'

const EDITOR = [
  told('1', -1, 'Window', 'Notes - Editor', { box: [0, 0, 800, 600] }),
  told('1.1', 0, 'Pane', ''),
  told('1.2', 1, 'Edit', 'Text', { states: ['visible', 'enabled', 'editable'], patterns: ['Value', 'Text'] }),
  told('1.3', 0, 'MenuBar', ''),
  told('1.4', 3, 'MenuItem', 'File', { patterns: ['ExpandCollapse'] }),
  told('1.5', 0, 'CheckBox', 'Wrap', { states: ['visible', 'enabled', 'checkable'], patterns: ['Toggle'] }),
  told('1.6', 0, 'Button', 'Hidden', { states: ['enabled'], box: null, patterns: ['Invoke'] }),
]
const READ: Exchange = { ask: { ask: 'read', pid: 42 }, say: { gives: EDITOR } }
const WINDOW = { title: 'Notes - Editor', pid: 42 }

function tree(...exchanges: Exchange[]) {
  const helper = helperThatSays(...exchanges)
  return { tree: new AutomationTree(() => helper.talk), ...helper }
}

test('elements are found by role and name, text and path', async () => {
  const { tree: automation, asked } = tree(READ, READ, READ)
  for (const selector of [
    { role: 'textbox', name: 'Text' },
    { by: { text: 'Text' } },
    { by: { path: 'textbox' } },
  ]) {
    const [found] = await automation.find({ ref: 'text', ...selector }, WINDOW, within())
    expect(found?.id).toBe('1.2')
  }
  expect(asked[0]).toEqual(READ.ask)
})

test('what cannot be seen is only found where it is asked for', async () => {
  const { tree: automation } = tree(READ, READ)
  const hidden = { ref: 'hidden', role: 'button', name: 'Hidden' }
  expect(await automation.find(hidden, WINDOW, within())).toEqual([])
  expect(await automation.find(hidden, WINDOW, { ...within(), hidden: true })).toHaveLength(1)
})

test('a field is written and read back', async () => {
  const { tree: automation, asked } = tree(
    READ,
    { ask: {}, say: { gives: true } },
    { ask: {}, say: { gives: 'Grüße 😀' } },
  )
  const [text] = await automation.find({ ref: 'text', role: 'textbox' }, WINDOW, within())
  if (!text) throw new Error('not found')
  expect(await automation.setValue(text, 'Grüße 😀', within())).toBe(true)
  expect(asked.slice(1)).toEqual([
    { ask: 'set', of: '1.2', value: 'Grüße 😀' },
    { ask: 'value', of: '1.2' },
  ])
})

test('a field that holds something else afterwards is an error', async () => {
  const { tree: automation } = tree(
    READ,
    { ask: {}, say: { gives: true } },
    { ask: {}, say: { gives: 'GR' } },
  )
  const [text] = await automation.find({ ref: 'text', role: 'textbox' }, WINDOW, within())
  if (!text) throw new Error('not found')
  await expect(automation.setValue(text, 'gr', within())).rejects.toMatchObject({ code: 'value-refused' })
})

test('an element that is gone is missing, and nothing was done', async () => {
  const { tree: automation } = tree(READ, { ask: {}, say: { failed: 'gone', says: 'no such element' } })
  const [wrap] = await automation.find({ ref: 'wrap', role: 'checkbox' }, WINDOW, within())
  if (!wrap) throw new Error('not found')
  await expect(automation.act(wrap, undefined, within())).rejects.toMatchObject({
    code: 'element-missing',
    details: { acted: false },
  })
})

test('the element at a point is the innermost of the line that leads there', async () => {
  const line = [
    told('1', -1, 'Window', 'Notes - Editor'),
    told('1.3', 0, 'MenuBar', ''),
    told('1.4', 1, 'MenuItem', 'File'),
  ]
  const { tree: automation } = tree({ ask: {}, say: { gives: line } })
  const found = await automation.at({ x: 5, y: 5 }, undefined, within())
  expect([found?.role, found?.name, found?.parent?.role]).toEqual(['menuitem', 'File', 'menubar'])
})

test('a helper that dies is named, and another is started for the next question', async () => {
  const [first, second] = [helperThatSays(), helperThatSays(READ)]
  const helpers = [first.talk, second.talk]
  const automation = new AutomationTree(() => helpers.shift() ?? first.talk)
  const asking = automation.find({ ref: 'text', role: 'textbox' }, WINDOW, within())
  first.die()
  await expect(asking).rejects.toMatchObject({ code: 'accessibility-missing' })
  expect(await automation.find({ ref: 'text', role: 'textbox' }, WINDOW, within())).toHaveLength(1)
})

test('a helper that says nothing is not waited for longer than told', async () => {
  const { tree: automation } = tree()
  await expect(automation.windows(within(20))).rejects.toMatchObject({ code: 'program-silent' })
})

test('the helper knows every question', () => {
  const script = readFileSync(
    new URL('../../../../../../bots/drivers/desktop/tree/automation/helper.ps1', import.meta.url),
    'utf8',
  )
  for (const question of Object.keys(answers)) expect(script).toContain(`'${question}' {`)
})

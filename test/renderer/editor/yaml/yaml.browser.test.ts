import { afterEach, expect, test } from 'vitest'
import { axeViolations } from '../../axe.ts'
import { expectPage } from '../../expect-page.ts'
import { type OpenEditor, openEditor } from '../opened.ts'
import { showView } from '../show-view.ts'

/** As long as the slowest machine may take to do what is waited for. */
const PATIENT = { timeout: 60_000 }

const BOT = {
  'bot.yaml': 'bot: small\nformat: 1\nsteps:\n  - data.set: one # kept\n    save: a\n  - data.set: two\n',
  'elements.yaml': 'form:\n  name: { textbox: Name }\n',
}

let editor: OpenEditor | undefined

afterEach(() => editor?.studio.close())

/** The text of bot.yaml in the view YAML. */
async function textOfBot(opened: OpenEditor) {
  await showView(opened, 'YAML')
  const text = opened.page.getByRole('textbox', { name: 'Text of bot.yaml' })
  await expectPage(text).toContainText('data.set: one')
  return text
}

test('what is typed as text is the bot at once, to the letter, and stands in the list', async () => {
  editor = await openEditor(BOT)
  const { tree, textOf } = editor
  const text = await textOfBot(editor)
  await text.press('Control+End')
  await text.pressSequentially('  - data.set: three # new')
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toBe(`${BOT['bot.yaml']}  - data.set: three # new`)
  await showView(editor, 'Steps')
  await expectPage(tree.getByRole('treeitem', { name: 'Set “three”' })).toBeVisible()
})

test('what is wrong is marked in the text, and what is changed elsewhere appears in it', async () => {
  editor = await openEditor(BOT)
  const { page, write } = editor
  const text = await textOfBot(editor)
  await text.press('Control+End')
  await text.pressSequentially('  - data.sett: 3')
  await expectPage(page.locator('.cm-lintRange-error').first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expectPage(text).not.toContainText('data.sett')
  await expectPage(page.getByText('Saved', { exact: true })).toBeVisible()
  write('bot.yaml', BOT['bot.yaml'].replace('two', 'elsewhere'))
  await expectPage(text).toContainText('elsewhere')
})

test('kinds complete, and Ctrl+Enter goes to the step in the list', async () => {
  editor = await openEditor(BOT)
  const { page, tree } = editor
  const text = await textOfBot(editor)
  await text.press('Control+End')
  await text.pressSequentially('  - flow.wa')
  await expectPage(page.getByRole('option', { name: 'flow.wait' })).toBeVisible()
  await page.keyboard.press('Escape')
  await text.press('Control+Home')
  for (let line = 1; line < 4; line++) await text.press('ArrowDown')
  await text.press('Control+Enter')
  await expectPage(tree.getByRole('treeitem', { name: 'Set “one”' })).toHaveAttribute('aria-selected', 'true')
})

test('every file is a tab, and nobody is kept out of them', async () => {
  editor = await openEditor(BOT)
  const { page, textOf } = editor
  await textOfBot(editor)
  await page.getByRole('tab', { name: 'elements.yaml' }).click()
  const text = page.getByRole('textbox', { name: 'Text of elements.yaml' })
  await text.press('Control+End')
  await text.pressSequentially('  more: { button: More }')
  await expect.poll(() => textOf('elements.yaml'), PATIENT).toContain('more: { button: More }')
  expect(await axeViolations(page)).toEqual([])
})

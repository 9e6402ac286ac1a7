import { afterEach, expect, test } from 'vitest'
import { axeViolations } from '../../axe.ts'
import { expectPage } from '../../expect-page.ts'
import { type OpenEditor, openEditor } from '../opened.ts'
import { showView } from '../show-view.ts'

/** As long as the slowest machine may take to do what is waited for. */
const PATIENT = { timeout: 60_000 }

let editor: OpenEditor | undefined

afterEach(() => editor?.studio.close())

test('an element shows how it is found, what it looked like and where it is used', async () => {
  editor = await openEditor('supplier-invoices')
  const { page, tree } = editor
  await showView(editor, 'Elements')
  await page.getByRole('textbox', { name: 'Find an element' }).fill('confirm')
  await page.getByRole('option', { name: 'confirm.post' }).click()
  const found = page.getByRole('region', { name: 'How it is found' }).getByRole('listitem')
  await expectPage(found.first()).toContainText('button Post')
  await expectPage(found.nth(1)).toContainText('from the recording')
  await expectPage(page.getByRole('region', { name: 'What it looked like' })).toContainText('button')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('region', { name: 'Where it is used' }).getByRole('button').click()
  await expectPage(tree.getByRole('treeitem', { selected: true })).toContainText('Post')
})

test('an element is renamed with all that uses it, and removed only where nothing does', async () => {
  editor = await openEditor({
    'bot.yaml': 'bot: small\nformat: 1\nsteps:\n  - browser.fill: form.name\n    value: x\n',
    'elements.yaml': 'form:\n  name: { textbox: Name }\n  spare: { button: Spare }\n',
  })
  const { page, textOf } = editor
  await showView(editor, 'Elements')
  await page.getByRole('option', { name: 'form.name' }).click()
  const name = page.getByRole('textbox', { name: 'Name in the bot' })
  await name.fill('form.spare')
  await expectPage(page.getByText('Another element has this name.')).toBeVisible()
  await name.fill('form.full-name')
  await name.press('Enter')
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toContain('browser.fill: form.full-name')
  expect(textOf('elements.yaml')).toContain('full-name: { textbox: Name }')
  await expectPage(page.getByRole('button', { name: 'Remove the element' })).toBeDisabled()
  await page.getByRole('option', { name: 'form.spare' }).click()
  await page.getByRole('button', { name: 'Remove the element' }).click()
  await expect.poll(() => textOf('elements.yaml'), PATIENT).not.toContain('spare')
})

test('a bot without elements says what they are', async () => {
  editor = await openEditor({ 'bot.yaml': 'bot: small\nformat: 1\nsteps:\n  - data.set: 1\n' })
  const { page } = editor
  await showView(editor, 'Elements')
  await expectPage(page.getByText('No elements yet')).toBeVisible()
})

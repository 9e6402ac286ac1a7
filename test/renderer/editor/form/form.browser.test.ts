import { afterEach, expect, test } from 'vitest'
import { axeViolations } from '../../axe.ts'
import { expectPage } from '../../expect-page.ts'
import { type OpenEditor, openEditor } from '../opened.ts'

/** As long as the slowest machine may take to do what is waited for. */
const PATIENT = { timeout: 60_000 }

const BOT = {
  'bot.yaml': `bot: small
format: 1
inputs:
  folder: { type: folder }
steps:
  - data.set: one
    save: first # the first of all
  - browser.click: menu.new
    effect: idempotent
  - http.request: https://example.com
  - browser.fill: form.name
    value: plain
`,
  'elements.yaml': `menu:
  new: { link: New }
form:
  name: { textbox: Name }
  other: { textbox: Other }
`,
}

let editor: OpenEditor | undefined

afterEach(() => editor?.studio.close())

/** The form of the step whose sentence holds these words. */
async function formOf({ page, tree }: OpenEditor, words: string) {
  await tree.getByRole('treeitem', { name: words }).click(PATIENT)
  const form = page.getByRole('region', { name: 'Form of the step' })
  await expectPage(form).toBeVisible()
  return form
}

test('what is typed into a form stands in the file; comments stay, and undoing shows in the form', async () => {
  editor = await openEditor(BOT)
  const { page, textOf } = editor
  const form = await formOf(editor, 'Type “plain”')
  const value = form.getByRole('textbox', { name: 'Value' })
  await value.fill('Ünïted')
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toContain('value: Ünïted')
  expect(textOf('bot.yaml')).toContain('save: first # the first of all')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expectPage(value).toHaveText('plain')
  await form.getByRole('combobox', { name: 'Target' }).click()
  await page.getByRole('option', { name: 'form.other' }).click()
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toContain('- browser.fill: form.other')
})

test('a text that begins with = is a formula: it completes, and says what is wrong with it', async () => {
  editor = await openEditor(BOT)
  const { page, textOf } = editor
  const form = await formOf(editor, 'Type “plain”')
  const value = form.getByRole('textbox', { name: 'Value' })
  await value.fill('')
  await value.pressSequentially('=fir')
  const options = page.getByRole('listbox').getByRole('option')
  await expectPage(options.first()).toContainText('first')
  await page.keyboard.press('Enter')
  await expectPage(value).toHaveText('=first')
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toContain('value: =first')
  await value.pressSequentially('t')
  await expectPage(form.getByText('did you mean "first"?')).toBeVisible()
  await expectPage(value).toHaveAttribute('aria-invalid', 'true')
})

test('every type of value has its widget, and what does not fit is told beside it', async () => {
  editor = await openEditor(BOT)
  const { page, textOf } = editor
  const form = await formOf(editor, 'Send')
  await form.getByRole('combobox', { name: 'Method' }).click()
  await page.getByRole('option', { name: 'POST' }).click()
  await form.getByRole('button', { name: 'Add to Headers' }).click()
  await form.getByRole('textbox', { name: 'Headers: name' }).fill('=inputs.folder')
  await form.getByRole('textbox', { name: 'Name in Headers' }).fill('x-folder')
  await page.keyboard.press('Enter')
  await form.getByRole('textbox', { name: 'Body' }).fill('{ paid: true }')
  const written = 'method: POST\n    headers: { x-folder: =inputs.folder }\n    body: { paid: true }'
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toContain(written)
  await form.getByRole('textbox', { name: 'Address' }).fill('nowhere')
  await expectPage(form.getByText('Expected: an address that begins with http')).toBeVisible()
  await form.getByRole('button', { name: 'More' }).click()
  await form.getByRole('textbox', { name: 'Timeout' }).fill('soon')
  await expectPage(form.getByText('Expected: seconds as a number')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
})

test('a switch makes a formula of a value and takes it back', async () => {
  editor = await openEditor(BOT)
  const { textOf } = editor
  const form = await formOf(editor, 'Type “plain”')
  await form.getByRole('button', { name: 'Write a formula' }).click()
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toContain(`value: ="plain"`)
  await expectPage(form.getByRole('textbox', { name: 'Value' })).toBeFocused()
  await form.getByRole('button', { name: 'Write a plain value' }).click()
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toContain('value: plain')
})

test('several steps are switched off and get a note at once', async () => {
  editor = await openEditor(BOT)
  const { page, tree, textOf } = editor
  await tree.getByRole('treeitem', { name: 'Set “one”' }).click(PATIENT)
  await tree.getByRole('treeitem', { name: 'Click New' }).click({ modifiers: ['Shift'] })
  const form = page.getByRole('region', { name: 'Form of the step' })
  await expectPage(form.getByText('2 steps are selected')).toBeVisible()
  await form.getByRole('button', { name: 'Switch off' }).click()
  await form.getByRole('textbox', { name: 'Note for all of them' }).fill('Later')
  await expect.poll(() => textOf('bot.yaml').match(/note: Later\n {4}off: true/g)?.length, PATIENT).toBe(2)
})

test('a commit says how to see whether it happened', async () => {
  editor = await openEditor(BOT)
  const { page, tree, textOf } = editor
  const form = await formOf(editor, 'Send')
  await form.getByRole('combobox', { name: 'Method' }).click()
  await page.getByRole('option', { name: 'POST' }).click()
  await form.getByRole('button', { name: 'More' }).click()
  await form.getByRole('button', { name: 'Add steps' }).first().click()
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toContain('verify:')
  await expectPage(tree.getByRole('treeitem', { name: 'To find out whether it happened' })).toBeVisible()
})

test('in German fields and lint speak German', async () => {
  editor = await openEditor(BOT, { locale: 'de' })
  const { page, tree } = editor
  await tree.getByRole('treeitem', { name: 'one' }).click(PATIENT)
  const form = page.getByRole('region', { name: 'Formular des Schritts' })
  const value = form.getByRole('textbox', { name: 'Wert' }).first()
  await value.fill('=inputz.folder')
  const told = form.getByText('Unter dem Namen „inputz“ ist nichts bekannt; meinten Sie „inputs“?')
  await expectPage(told).toBeVisible(PATIENT)
  await value.fill('one')
  await expectPage(told).toHaveCount(0)
  await expectPage(page.getByText('Das verwendet niemand: No formula reads the input "folder"')).toBeVisible(
    PATIENT,
  )
})

import { afterEach, expect, test } from 'vitest'
import { axeViolations } from '../../axe.ts'
import { expectPage } from '../../expect-page.ts'
import { type OpenEditor, openEditor } from '../opened.ts'
import { showView } from '../show-view.ts'

/** As long as the slowest machine may take to do what is waited for. */
const PATIENT = { timeout: 60_000 }

const BOT = {
  'bot.yaml': `bot: sorts
format: 1
title: Sorts the post
inputs:
  # where the scans are
  folder: { type: folder, title: Scans }
  most: { type: number, default: ten }
steps:
  - browser.open: =inputs.folder & "/in"
  - data.set: =inputs.folder
    save: x
`,
}

let editor: OpenEditor | undefined

afterEach(() => editor?.studio.close())

test('inputs and assets are declared, described, ordered, renamed with their uses and removed in tables', async () => {
  editor = await openEditor(BOT)
  const { page, textOf } = editor
  const text = () => textOf('bot.yaml')
  await showView(editor, 'Details')
  const inputs = page.getByRole('region', { name: 'Inputs' })

  // What is wrong is said at its row, and the list of problems leads there.
  await expectPage(inputs.getByText('The default does not fit the type number')).toBeVisible(PATIENT)
  await inputs.getByRole('textbox', { name: 'Default of most' }).fill('12')
  await expect.poll(text, PATIENT).toContain('most: { type: number, default: 12 }')
  await expectPage(inputs.getByText('The default does not fit')).toHaveCount(0)

  await inputs.getByRole('textbox', { name: 'Name of folder' }).fill('scans')
  await page.keyboard.press('Tab')
  await expectPage(inputs.getByRole('combobox', { name: 'Type of scans' })).toBeFocused()
  await expect.poll(text, PATIENT).toContain('# where the scans are\n  scans: { type: folder, title: Scans }')
  expect(text()).toContain('=inputs.scans & "/in"\n  - data.set: =inputs.scans')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(text, PATIENT).toContain('=inputs.folder & "/in"\n  - data.set: =inputs.folder')
  await expectPage(inputs.getByRole('textbox', { name: 'Name of folder' })).toHaveValue('folder')

  await inputs.getByRole('textbox', { name: 'Name of a new input' }).fill('folder')
  await expectPage(inputs.getByText('This name is taken already.')).toBeVisible()
  await inputs.getByRole('textbox', { name: 'Name of a new input' }).fill('careful')
  await page.keyboard.press('Enter')
  await inputs.getByRole('combobox', { name: 'Type of careful' }).click()
  await page.getByRole('option', { name: 'Yes or no' }).click()
  await inputs.getByRole('checkbox', { name: 'Optional of careful' }).check()
  await inputs.getByRole('button', { name: 'Move careful up' }).click()
  await expect.poll(text, PATIENT).toContain('careful: { type: yes-no, optional: true }\n  most:')

  await inputs.getByRole('button', { name: 'Remove folder' }).click()
  const dialog = page.getByRole('dialog', { name: 'folder is used' })
  await expectPage(dialog.getByRole('button', { name: 'bot.yaml, line' })).toHaveCount(2)
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Remove it all the same' }).click()
  await expect.poll(text, PATIENT).not.toContain('type: folder')

  const assets = page.getByRole('region', { name: 'Assets' })
  await assets.getByRole('textbox', { name: 'Name of a new asset' }).fill('site')
  await assets.getByRole('button', { name: 'Add the asset' }).click()
  await expect.poll(text, PATIENT).toContain('assets:\n  site: { type: text }\n')
  await page.mouse.move(0, 0)
  await expectPage(page.getByRole('tooltip')).toHaveCount(0)
  expect(await axeViolations(page)).toEqual([])
})

test('the title, and what pages need, are fields of a form; problems of them lead to it', async () => {
  const broken = BOT['bot.yaml'].replace('title:', 'browser:\n  locale: nowhere at all\ntitle:')
  editor = await openEditor({ 'bot.yaml': broken.replace('default: ten', 'default: 10') })
  const { page, textOf, tree } = editor
  await expectPage(tree).toBeVisible(PATIENT)
  await page.getByText('"locale" does not fit').click(PATIENT)
  const browser = page.getByRole('region', { name: 'Browser' })
  await expectPage(browser.getByText('"locale" does not fit')).toBeVisible(PATIENT)
  await browser.getByRole('textbox', { name: 'Language' }).fill('de-DE')
  await browser.getByRole('checkbox', { name: 'Notifications' }).check()
  await page.getByRole('textbox', { name: 'Title' }).first().fill('Post')
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toMatch(/locale: de-DE[\s\S]*title: Post\n/)
  expect(textOf('bot.yaml')).toContain('notifications')
  await expectPage(page.getByRole('heading', { level: 1 })).toHaveText('Post')
  await expectPage(page.getByText('"locale" does not fit')).toHaveCount(0, PATIENT)
})

test('what the items are, and what a subflow gives back, are formulas of a form', async () => {
  editor = await openEditor('supplier-invoices')
  const { page, textOf } = editor
  await showView(editor, 'Details')
  const items = page.getByRole('region', { name: 'Items' })
  await items.getByRole('textbox', { name: 'Retries' }).fill('4', PATIENT)
  await items.getByRole('textbox', { name: 'Each' }).fill('=$files(item.folder, "*.png")')
  await expectPage(items.getByText('Nothing is known by the name "item"')).toBeVisible()
  await items.getByRole('textbox', { name: 'Each' }).fill('=$files(inputs.folder, "*.png")')
  await expect
    .poll(() => textOf('bot.yaml'), PATIENT)
    .toContain(
      'transactions:\n  each: =$files(inputs.folder, "*.png")\n  as: scan\n  reference: =scan.sha256 # what',
    )
  expect(textOf('bot.yaml')).toContain('retries: 4\n  steps:\n')
  await page.getByRole('combobox', { name: 'Part of the bot' }).click()
  await page.getByRole('option', { name: 'ledger/find' }).click()
  await expectPage(page.getByRole('region', { name: 'Assets' })).toHaveCount(0)
  const inputs = page.getByRole('region', { name: 'Inputs' })
  await inputs.getByRole('textbox', { name: 'Name of number' }).fill('which')
  await page.keyboard.press('Enter')
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toContain('with: { which: =invoice.number')
  await expect.poll(() => textOf('elements.yaml'), PATIENT).toContain('& inputs.which')
  const result = page.getByRole('textbox', { name: 'Result' })
  await result.fill('=nothing')
  await expectPage(page.getByText('Nothing is known by the name "nothing"').first()).toBeVisible()
  await expect.poll(() => textOf('subflows/ledger/find.yaml'), PATIENT).toContain('result: =nothing')
  await page.mouse.move(0, 0)
  expect(await axeViolations(page)).toEqual([])
})

test('a bot is given items, and does its steps once again, with undo; what is missing is said where it goes', async () => {
  editor = await openEditor(BOT)
  const { page, textOf } = editor
  const text = () => textOf('bot.yaml')
  await showView(editor, 'Details')
  const items = page.getByRole('region', { name: 'Items' })
  await items.getByRole('button', { name: 'Do the steps for each item' }).click(PATIENT)
  await expect.poll(text, PATIENT).toContain('as: item\n  reference:\n  steps:\n    - browser.open')
  await expectPage(items.getByText('This is needed')).toHaveCount(2)
  await showView(editor, 'Steps')
  // The problem leads back to the details.
  await page.getByText('"transactions" has no "each"').click(PATIENT)
  await expectPage(items.getByRole('textbox', { name: 'Each' })).toBeVisible()
  await items.getByRole('textbox', { name: 'Each' }).fill('=$files(inputs.folder, "*.png")')
  await items.getByRole('textbox', { name: 'Reference' }).fill('=item.sha256')
  await expect
    .poll(text, PATIENT)
    .toContain(
      'transactions:\n  each: =$files(inputs.folder, "*.png")\n  as: item\n  reference: =item.sha256\n  steps:',
    )
  await expectPage(items.getByText('This is needed')).toHaveCount(0)
  await page.mouse.move(0, 0)
  expect(await axeViolations(page)).toEqual([])
  await items.getByRole('button', { name: 'Do the steps only once' }).click()
  await expect.poll(text, PATIENT).toBe(BOT['bot.yaml'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(text, PATIENT).toContain('reference: =item.sha256\n  steps:\n    - browser.open')
})

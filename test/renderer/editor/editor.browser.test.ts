import { afterEach, expect, test } from 'vitest'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenEditor, openEditor, slowWindow } from './opened.ts'

/** As long as the slowest machine may take to do what is waited for. */
const PATIENT = { timeout: 60_000 }

const SMALL = {
  'bot.yaml': `bot: small
format: 1
title: A small bot
steps:
  # The first of all
  - data.set: one
    save: a
  - flow.if: =a = "one"
    steps:
      - data.set: inside
  - data.set: last
`,
}

let editor: OpenEditor | undefined

afterEach(() => editor?.studio.close())

test('a bot shows as sentences that say what is a point of no return', async () => {
  editor = await openEditor('supplier-invoices')
  const { page, tree } = editor
  await expectPage(page.getByRole('heading', { level: 1, name: 'Post supplier invoices' })).toBeVisible(
    PATIENT,
  )
  await expectPage(tree.getByRole('treeitem', { name: 'Open assets.site' })).toBeVisible(PATIENT)
  await tree.focus()
  await page.keyboard.press('End')
  await expectPage(tree.getByRole('treeitem', { name: 'Click Post and wait for' })).toContainText(
    'point of no return',
    PATIENT,
  )
  await expectPage(page.getByText('No problems')).toBeVisible(PATIENT)
})

test('nobody is kept out of the editor, whatever they see it by', { timeout: 180_000 }, async () => {
  editor = await openEditor('supplier-invoices')
  const { page, tree } = editor
  await tree.getByRole('treeitem', { name: 'Open assets.site' }).click(PATIENT)
  await expectPage(page.getByText('No problems')).toBeVisible(PATIENT)
  expect(await axeViolations(page)).toEqual([])
})

test('steps are added, moved, duplicated, switched off and taken back by keys alone, and saved by themselves', async () => {
  editor = await openEditor(SMALL)
  const { page, tree, textOf } = editor
  await tree.getByRole('treeitem', { name: 'Set “one”' }).click(PATIENT)
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'What is to be done?' }).fill('wait for time')
  await expectPage(page.getByRole('option', { name: 'Wait for' }).first()).toHaveAttribute(
    'data-combobox-selected',
    'true',
    PATIENT,
  )
  await page.keyboard.press('Enter')
  await expectPage(tree.getByRole('treeitem', { name: 'Wait for' })).toHaveAttribute(
    'aria-selected',
    'true',
    PATIENT,
  )
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toContain('save: a\n  - flow.wait:\n  - flow.if')
  await tree.focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect
    .poll(() => textOf('bot.yaml'), PATIENT)
    .toContain('steps:\n  - flow.wait:\n  # The first of all\n  - data.set: one')
  await page.keyboard.press('Control+/')
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toContain('- flow.wait:\n    off: true')
  await page.keyboard.press('Control+d')
  await expectPage(tree.getByRole('treeitem', { name: 'Wait for' })).toHaveCount(2, PATIENT)
  for (const _edit of ['duplicate', 'off', 'move', 'add']) await page.keyboard.press('Control+z')
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toBe(SMALL['bot.yaml'])
  await expectPage(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible(PATIENT)
})

test('a step is dragged into a container with its comments', async () => {
  editor = await openEditor(SMALL)
  const { tree, textOf } = editor
  const first = tree.getByRole('treeitem', { name: 'Set “one”' })
  await expectPage(first).toBeVisible(PATIENT)
  await first.dragTo(tree.getByRole('treeitem', { name: 'Set “inside”' }), {
    targetPosition: { x: 200, y: 26 },
  })
  await expect
    .poll(() => textOf('bot.yaml'), PATIENT)
    .toContain(
      '      - data.set: inside\n      # The first of all\n      - data.set: one\n        save: a\n  - data.set: last',
    )
})

test('steps go through the clipboard as YAML; what is none is refused with words', async () => {
  editor = await openEditor(SMALL)
  const { page, tree, studio, textOf } = editor
  await studio.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await tree.getByRole('treeitem', { name: 'Set “one”' }).click(PATIENT)
  await page.keyboard.press('Control+c')
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()), PATIENT)
    .toBe('# The first of all\n- data.set: one\n  save: a\n')
  await tree.getByRole('treeitem', { name: 'Set “last”' }).click()
  await page.keyboard.press('Control+v')
  await expectPage(tree.getByRole('treeitem', { name: 'Set “one”' })).toHaveCount(2, PATIENT)
  await expect
    .poll(() => textOf('bot.yaml'), PATIENT)
    .toMatch(/- data.set: last\n {2}# The first of all\n {2}- data.set: one\n {4}save: a\n$/)
  await page.evaluate(() => navigator.clipboard.writeText('just words'))
  await tree.focus()
  await page.keyboard.press('Control+v')
  await expectPage(page.getByRole('alert')).toContainText('This holds no steps', PATIENT)
})

test('a search finds steps in closed containers, and goes to them', async () => {
  editor = await openEditor(SMALL)
  const { page, tree } = editor
  await tree.getByRole('treeitem', { name: 'If a = "one"' }).click(PATIENT)
  await page.keyboard.press('ArrowLeft')
  await expectPage(tree.getByRole('treeitem', { name: 'Set “inside”' })).toHaveCount(0, PATIENT)
  await page.keyboard.press('Control+f')
  await page.keyboard.type('inside')
  await expectPage(page.getByText('0 of 1')).toBeVisible(PATIENT)
  await page.keyboard.press('Enter')
  await expectPage(tree.getByRole('treeitem', { name: 'Set “inside”' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
})

test('what another program writes appears at once', async () => {
  editor = await openEditor(SMALL)
  const { tree, write } = editor
  await expectPage(tree.getByRole('treeitem', { name: 'Set “last”' })).toBeVisible(PATIENT)
  write('bot.yaml', SMALL['bot.yaml'].replace('last', 'the very last'))
  await expectPage(tree.getByRole('treeitem', { name: 'Set “the very last”' })).toBeVisible(PATIENT)
})

test('two windows that change the same file ask whose changes stay, and lose none until then', async () => {
  editor = await openEditor(SMALL)
  const { tree, page, textOf } = editor
  const other = await slowWindow(editor)
  const theirs = other.page.getByRole('tree', { name: 'Steps of the bot' })
  await theirs.getByRole('treeitem', { name: 'Set “one”' }).click(PATIENT)
  other.hold()
  await other.page.keyboard.press('Delete')
  await tree.getByRole('treeitem', { name: 'Set “last”' }).click(PATIENT)
  await page.keyboard.press('Delete')
  await expect.poll(() => textOf('bot.yaml'), PATIENT).not.toContain('last')
  other.release()
  const dialog = other.page.getByRole('dialog', { name: 'The bot was changed elsewhere' })
  await expectPage(dialog).toContainText('+   - data.set: last', PATIENT)
  expect(textOf('bot.yaml')).toContain('data.set: one')
  await dialog.getByRole('button', { name: 'Keep mine' }).click()
  await expect.poll(() => textOf('bot.yaml'), PATIENT).toMatch(/steps:\n {2}- flow.if[\s\S]*last/)
  await expectPage(tree.getByRole('treeitem', { name: 'Set “last”' })).toBeVisible(PATIENT)
})

test('a broken bot says what is wrong and where, and can be mended as text', {
  timeout: 180_000,
}, async () => {
  editor = await openEditor({
    'bot.yaml': 'bot: broken\nformat: 1\nsteps:\n  - browser.clik: ledger.post\n  - data.set: fine\n',
  })
  const { page, tree } = editor
  await expectPage(tree.getByRole('treeitem', { name: 'Set “fine”' })).toBeVisible(PATIENT)
  const problem = page.getByRole('button', { name: /"browser.clik" is no kind of step/ })
  await expectPage(problem).toContainText('bot.yaml, line 4', PATIENT)
  await problem.click()
  await expectPage(tree.getByRole('treeitem', { name: 'browser.clik: ledger.post' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  expect(await axeViolations(page)).toEqual([])
})

test('a file that is no YAML opens too, and leads to its text', async () => {
  editor = await openEditor({ 'bot.yaml': '{ this is: [no bot\n' })
  const { page } = editor
  await expectPage(page.getByText('The steps cannot be shown')).toBeVisible(PATIENT)
  await page.getByRole('button', { name: 'Show the YAML' }).click()
  await expectPage(page.getByText('this is').first()).toBeVisible(PATIENT)
})

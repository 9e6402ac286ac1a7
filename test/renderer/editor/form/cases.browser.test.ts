import { afterEach, expect, test } from 'vitest'
import { axeViolations } from '../../axe.ts'
import { expectPage } from '../../expect-page.ts'
import { type OpenEditor, openEditor } from '../opened.ts'

/** As long as the slowest machine may take to do what is waited for. */
const PATIENT = { timeout: 60_000 }

const BOT = {
  'bot.yaml': `bot: sorts
format: 1
steps:
  - flow.switch: red
    cases:
      # the usual one
      red:
        - data.set: 1
          save: a
      blue:
        - data.set: 2
          save: b
`,
}

let editor: OpenEditor | undefined

afterEach(() => editor?.studio.close())

test('cases of a switch are added, renamed, moved and removed in its form', async () => {
  editor = await openEditor(BOT)
  const { page, tree, textOf } = editor
  const text = () => textOf('bot.yaml')
  await tree.getByRole('treeitem').first().click(PATIENT)
  const cases = page.getByRole('group', { name: 'Cases' })
  await cases.getByRole('textbox', { name: 'Value of a new case' }).fill('green')
  await page.keyboard.press('Enter')
  await expect.poll(text, PATIENT).toContain('green: []')
  await expectPage(cases.getByRole('textbox', { name: 'Value of the case green' })).toHaveValue('green')
  const red = cases.getByRole('textbox', { name: 'Value of the case red' })
  await red.fill('blue')
  await expectPage(cases.getByText('There is a case for this value already.')).toBeVisible()
  await red.fill('crimson')
  await red.press('Enter')
  await expect.poll(text, PATIENT).toContain('# the usual one\n      crimson:\n        - data.set: 1')
  await cases.getByRole('button', { name: 'Move the case crimson down' }).click()
  await expect.poll(() => text().indexOf('crimson:') > text().indexOf('blue:'), PATIENT).toBe(true)
  await page.mouse.move(0, 0)
  await expectPage(page.getByRole('tooltip')).toHaveCount(0)
  expect(await axeViolations(page)).toEqual([])
  await cases.getByRole('button', { name: 'Remove the case blue with its steps' }).click()
  await expect.poll(text, PATIENT).not.toContain('blue')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(text, PATIENT).toContain('blue')
})

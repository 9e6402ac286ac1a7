import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Home } from '../../../main/host/home.ts'
import { readTriggers } from '../../../main/host/triggers/store.ts'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'

const BOT = `bot: note
format: 1
title: Note the file
inputs:
  file: { type: file, title: The file }
steps:
  - data.set: =inputs.file
    save: noted
`
/** Everything here is quick; a machine that is busy may take its time. */
const patient = { timeout: 60_000 }

let studio: OpenStudio

afterEach(() => studio.close())

/** A home with one bot, and a folder that files arrive in. */
function prepare(home: Home): void {
  const bot = join(home.bots, 'note')
  mkdirSync(bot, { recursive: true })
  writeFileSync(join(bot, 'bot.yaml'), BOT)
  mkdirSync(join(home.folder, 'in'))
}

test('a trigger for files is made, starts its bot once for a file, and is switched off and removed', async () => {
  studio = await openStudio({ prepare })
  await studio.goTo('/triggers')
  const { page, home } = studio
  page.setDefaultTimeout(patient.timeout)
  await page.getByRole('button', { name: 'New trigger' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Files that arrive')
  await dialog.getByRole('combobox', { name: 'Bot' }).click()
  await page.getByRole('option', { name: 'Note the file' }).click()
  await dialog.getByRole('combobox', { name: 'Starts it' }).click()
  await page.getByRole('option', { name: 'When a file arrives' }).click()
  await dialog.getByRole('textbox', { name: 'Folder' }).fill(join(home.folder, 'in'))
  await dialog.getByRole('textbox', { name: 'The file' }).fill('=pth')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expectPage(dialog.getByRole('alert')).toContainText('did you mean "path"')
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('textbox', { name: 'The file' }).fill('=path')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const row = page.getByRole('row', { name: /Files that arrive/ })
  await expectPage(row).toContainText('never', patient)
  writeFileSync(join(home.folder, 'in', 'scan.pdf'), 'whole')
  await expectPage(row).toContainText('done', patient)
  await row.getByRole('switch').press('Space')
  await expect.poll(() => readTriggers(home.triggers).triggers.map(({ on }) => on), patient).toEqual([false])
  await row.getByRole('button', { name: 'Remove: Files that arrive' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expectPage(page.getByText('Nothing starts by itself yet')).toBeVisible(patient)
})

test('kinds that need the Deskhand program say so, and all triggers can be paused', async () => {
  studio = await openStudio({
    prepare(home) {
      prepare(home)
      const bot = join(home.bots, 'note')
      const params = { keys: 'Alt+P' }
      const trigger = {
        id: 't',
        title: 'By keys',
        bot,
        kind: 'shortcut',
        params,
        inputs: { file: 'x' },
        on: true,
      }
      writeFileSync(home.triggers, JSON.stringify({ paused: false, triggers: [trigger] }))
    },
  })
  await studio.goTo('/triggers')
  const { page, home } = studio
  const row = page.getByRole('row', { name: /By keys/ })
  await expectPage(row).toContainText('This PC cannot watch for that now', patient)
  await page.getByRole('button', { name: 'Pause all' }).click()
  await expectPage(page.getByText('All triggers are paused')).toBeVisible(patient)
  expect(readTriggers(home.triggers).paused).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Go on' }).click()
  await expectPage(page.getByText('All triggers are paused')).toBeHidden(patient)
})

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Home } from '../../../main/host/home.ts'
import { carryOut } from '../../../main/runner/carry-out.ts'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'

const silent = { event: () => undefined, note: () => undefined, clear: () => undefined }

let studio: OpenStudio

afterEach(() => studio.close())

async function prepare(home: Home): Promise<void> {
  const folder = join(home.bots, 'adder')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'bot.yaml'),
    'bot: adder\nformat: 1\ntitle: Add it up\nsteps:\n  - data.set: =1 + 1\n',
  )
  await carryOut({ folder, home, inputs: {}, assets: {}, headless: true, progress: silent })
}

test('the palette opens and starts bots, finds runs and pages, and changes language and colours', async () => {
  studio = await openStudio({ prepare })
  const { page } = studio
  const palette = page.getByRole('dialog')
  const find = async (words: string) => {
    await expectPage(palette).toBeHidden()
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Find a page or a command').fill(words)
  }
  await expectPage(page.getByRole('heading', { level: 1, name: 'Bots' })).toBeVisible()
  await find('start add')
  await palette.getByText('Start Add it up').click()
  await expectPage(page.getByRole('dialog').getByText('Add it up')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await find('add it up')
  // Its bot three times, and its run.
  await expectPage(palette.getByText('Add it up')).toHaveCount(4)
  await page.keyboard.press('Escape')
  await find('dark')
  await palette.getByText('Dark theme').click()
  await expectPage(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await find('settings')
  await page.keyboard.press('Enter')
  await expectPage(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await find('deutsch')
  await palette.getByText('Auf Deutsch').click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible()
})

test('the question mark lists all keys, but is a letter in a field', async () => {
  studio = await openStudio()
  const { page } = studio
  await studio.goTo('/vault')
  await page.getByRole('button', { name: 'Add an asset' }).click()
  await page.getByLabel('Value', { exact: true }).press('?')
  await expectPage(page.getByLabel('Value', { exact: true })).toHaveValue('?')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expectPage(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('?')
  await expectPage(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
})

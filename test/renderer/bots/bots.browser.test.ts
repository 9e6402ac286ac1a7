import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio, type StudioOptions } from '../studio.ts'
import { DOUBLE, putBot, runsOf } from './prepared.ts'

const LONG = { timeout: 60_000 }

let studio: OpenStudio

afterEach(() => studio.close())

async function opened(options: StudioOptions = {}) {
  studio = await openStudio(options)
  const { page } = studio
  const choose = async (bot: string, what: string) => {
    await page.getByRole('button', { name: `More for ${bot}` }).click()
    await page.getByRole('menuitem', { name: what }).click()
  }
  return { page, choose, row: (title: string) => page.getByRole('row').filter({ hasText: title }) }
}

test('an empty studio begins with three ways to a bot, and hides its first steps for good', async () => {
  const { page } = await opened()
  for (const way of ['Record', 'Try the sample', 'Import'])
    await expectPage(page.getByRole('heading', { name: way, exact: true })).toBeVisible()
  await expectPage(page.getByText('0 of 5 done')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Practise on the sample ledger' }).click()
  await expectPage(page.getByRole('textbox', { name: 'Address' })).toHaveValue(/^http:\/\/127\.0\.0\.1:\d+$/)
  await page.getByRole('link', { name: 'Record there' }).click()
  await expectPage(page).toHaveURL(/\/recorder$/)
  await studio.goTo('/')
  await page.getByRole('button', { name: 'Hide the first steps' }).click()
  await studio.goTo('/')
  await expectPage(page.getByRole('heading', { name: 'No bots yet' })).toBeVisible()
  await expectPage(page.getByText('of 5 done')).toBeHidden()
})

test('bots of any name are listed and found; a broken one says why, cannot start, and stays', async () => {
  const html = '<img src=x onerror="document.title=1"> & <b>bold</b>'
  const prepare: StudioOptions['prepare'] = (home) => {
    putBot(home, 'double', DOUBLE)
    putBot(home, 'arabic', DOUBLE.replace('Double it', 'دفع الفواتير'))
    putBot(home, 'html', DOUBLE.replace('Double it', `'${html}'`))
    putBot(home, 'broken', 'bot: broken\nformat: 1\nstepps: []\n')
  }
  const { page, row } = await opened({ prepare, viewport: { width: 1024, height: 640 } })
  await expectPage(page.getByRole('link', { name: html })).toBeVisible()
  await expectPage(page.getByRole('link', { name: 'دفع الفواتير' })).toBeVisible()
  await expectPage(row('broken')).toContainText('bot.yaml:')
  await expectPage(row('broken').getByRole('button', { name: 'Start broken' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Find a bot' }).fill('double')
  await expectPage(page.getByRole('link', { name: 'Double it' })).toBeVisible()
  await expectPage(row('broken')).toBeHidden()
})

test('a bot is started with its inputs, which stand there the next time', async () => {
  const { page } = await opened({ prepare: (home) => void putBot(home, 'double', DOUBLE) })
  await page.getByRole('button', { name: 'Start Double it' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Run', exact: true }).click()
  await expectPage(dialog.getByText('This is needed')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('12.5')
  await dialog.getByRole('textbox', { name: 'Memo' }).fill('ذكرى')
  await page.keyboard.press('Enter')
  await expectPage(page).toHaveURL(/\/runs\/[\w-]+$/)
  await expect.poll(() => runsOf(studio.home)[0]?.state, LONG).toBe('done')
  expect(runsOf(studio.home)[0]?.inputs).toEqual({ amount: 12.5, memo: 'ذكرى' })
  await studio.goTo('/')
  await expectPage(page.getByRole('row').filter({ hasText: 'Double it' })).toContainText('done')
  await page.getByRole('button', { name: 'Start Double it' }).click()
  await expectPage(dialog.getByRole('textbox', { name: 'Amount' })).toHaveValue('12.5')
  await dialog.getByRole('button', { name: 'Rehearse' }).click()
  await expectPage(page).toHaveURL(/\/rehearse\?run=/)
  await expect.poll(() => runsOf(studio.home).some(({ rehearsal }) => rehearsal), LONG).toBe(true)
})

test('what has no value yet keeps a bot from starting, and leads to where it gets one', async () => {
  const needy = DOUBLE.replace(
    'steps:',
    'assets:\n  rate: { type: number, title: Rate of the day }\nsteps:',
  ).replace('inputs.amount * 2', 'inputs.amount * assets.rate')
  const { page } = await opened({ prepare: (home) => void putBot(home, 'double', needy) })
  await page.getByRole('button', { name: 'Start Double it' }).click()
  await expectPage(page.getByText('Rate of the day')).toBeVisible()
  await expectPage(page.getByRole('button', { name: 'Run', exact: true })).toBeDisabled()
  await page.getByRole('link', { name: 'Set them in the vault' }).click()
  await expectPage(page).toHaveURL(/\/vault$/)
})

test('an empty bot is made and opened; a path that is none cannot be added', async () => {
  const { page } = await opened({ prepare: (home) => void putBot(home, 'double', DOUBLE) })
  await page.getByRole('button', { name: 'New bot' }).click()
  await page.getByRole('menuitem', { name: 'Add a folder' }).click()
  await page.getByRole('textbox', { name: 'Folder of the bot' }).fill('/no/such/folder')
  await expectPage(page.getByText('There is nothing at this path')).toBeVisible()
  await expectPage(page.getByRole('button', { name: 'Add it' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'New bot' }).click()
  await page.getByRole('menuitem', { name: 'Empty bot' }).click()
  await page.getByRole('textbox', { name: 'What it is called' }).fill('Pay "rent"')
  await page.keyboard.press('Enter')
  await expectPage(page).toHaveURL(/\/bots\/[0-9a-f]{12}/)
  expect(existsSync(join(studio.home.bots, 'pay-rent', 'bot.yaml'))).toBe(true)
})

test('a recording of another product becomes a bot, with a word on what is not in it', async () => {
  const { page } = await opened()
  await page.getByRole('button', { name: 'Import a recording' }).click()
  const file = (text: string) => ({
    name: 'Order.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
  const choose = page.locator('input[type=file]')
  await choose.setInputFiles(file('{"a": 1}'))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expectPage(page.getByText('It is not clear what Order.json')).toBeVisible()
  const steps = [
    { type: 'navigate', url: 'http://127.0.0.1/' },
    { type: 'customStep', name: '<i>x</i>' },
  ]
  await choose.setInputFiles(file(JSON.stringify({ title: 'Order', steps })))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expectPage(page.getByText('customStep <i>x</i>')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Open the bot' }).click()
  await expectPage(page).toHaveURL(/\/bots\/[0-9a-f]{12}/)
})

test('a bot is renamed, duplicated, exported, and deleted when that is confirmed', async () => {
  const { page, choose } = await opened({ prepare: (home) => void putBot(home, 'double', DOUBLE) })
  await choose('Double it', 'Rename')
  await page.getByRole('textbox', { name: 'What it is called' }).fill('Twice')
  await page.keyboard.press('Enter')
  await expectPage(page.getByRole('link', { name: 'Twice', exact: true })).toBeVisible()
  await choose('Twice', 'Duplicate')
  await expectPage(page.getByRole('link', { name: 'Twice (2)' })).toBeVisible()
  await page.getByRole('button', { name: 'More for Twice', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export for Playwright' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save' }).click()
  const file = await (await download).path()
  expect((await download).suggestedFilename()).toBe('double.spec.ts')
  expect(readFileSync(file, 'utf8')).toContain('@playwright/test')
  await choose('Twice (2)', 'Delete')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expectPage(page.getByRole('dialog')).toBeHidden()
  expect(existsSync(join(studio.home.bots, 'double-2'))).toBe(true)
  await choose('Twice (2)', 'Delete')
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expectPage(page.getByRole('link', { name: 'Twice (2)' })).toBeHidden()
  expect(existsSync(join(studio.home.bots, 'double-2'))).toBe(false)
})

test('the page speaks German', async () => {
  const { page } = await opened({ locale: 'de', prepare: (home) => void putBot(home, 'double', DOUBLE) })
  await page.getByRole('button', { name: 'Double it starten' }).click()
  await expectPage(page.getByRole('button', { name: 'Ausführen' })).toBeVisible()
  await page.getByRole('textbox', { name: 'Amount' }).fill('12,5')
  await page.getByRole('button', { name: 'Ausführen' }).click()
  await expect.poll(() => runsOf(studio.home)[0]?.inputs, LONG).toMatchObject({ amount: 12.5 })
})

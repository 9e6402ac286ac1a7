import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { openJournal } from '../../../bots/engine/journal/index.ts'
import { startLedger } from '../../../bots/samples/ledger/index.ts'
import type { Home } from '../../../main/host/home.ts'
import { changeSettings } from '../../../main/host/settings.ts'
import { playedPerson } from '../../main/host/recorder/played-person.ts'
import { putBot } from '../../main/host/runs/bots.ts'
import { temporaryFolder } from '../../main/temporary-home.ts'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'
import { ranBefore } from './prepared.ts'

const LONG = { timeout: 60_000 }

/** Stands in its first item where it cannot log in. */
const STUCK = `
bot: invoices
format: 1
title: Post invoices
assets:
  site: { type: url }
browser:
  viewport: { width: 900, height: 700 }
  locale: de-AT
open:
  - browser.open: =assets.site
transactions:
  each: =["RE-2026-1001"]
  as: number
  reference: =number
  retries: 0
  steps:
    - browser.click: badge
      timeout: 1s
      effect: idempotent
    - browser.click: post
`

let studio: OpenStudio
afterEach(() => studio.close())

/** A studio whose bot is stuck at the ledger, at the page of its run. */
async function stuckAtTheLedger() {
  const ledger = await startLedger({ slowSave: 0 })
  onTestFinished(() => ledger.close())
  const person = playedPerson(temporaryFolder())
  let run = ''
  const prepare = async (home: Home) => {
    changeSettings(home, (before) => ({ ...before, assets: { ...before.assets, site: ledger.url } }))
    const { id, folder } = putBot(home, 'invoices', STUCK)
    writeFileSync(join(folder, 'elements.yaml'), 'badge: { button: Use my badge }\npost: { button: Post }\n')
    ;[run = ''] = await ranBefore(home, { bot: id, inputs: {}, headless: true })
  }
  studio = await openStudio({ prepare, recorder: { user: person.script } })
  await studio.goTo(`/runs/${run}`)
  const posted = async () => (await (await fetch(`${ledger.url}/api/invoices`)).json()) as unknown[]
  return { ledger, person, run, posted, page: studio.page, home: studio.home }
}

type Page = OpenStudio['page']

async function takeOver(page: Page, isSecure = false): Promise<void> {
  await page.getByRole('button', { name: 'Finish by hand' }).click(LONG)
  const dialog = page.getByRole('dialog')
  if (isSecure) await dialog.getByRole('checkbox', { name: /^Secure/ }).check(LONG)
  await dialog.getByRole('button', { name: 'Do it and record it' }).click(LONG)
  await expectPage(page.getByRole('heading', { level: 1, name: 'Recording: RE-2026-1001' })).toBeVisible(LONG)
}

/** Logs in and posts one invoice, in the recorded window. */
async function postIt(page: Page): Promise<void> {
  const shown = await page.evaluate(() => `${innerWidth}x${innerHeight} ${navigator.language}`)
  if (shown !== '900x700 de-AT') throw new Error(`these are not the pages of the bot: ${shown}`)
  await page.getByLabel('User').fill('a.keller')
  await page.getByLabel('Password').fill('ledger-sample-7')
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('link', { name: 'New invoice' }).click()
  const area = page.frameLocator('iframe')
  const vendor = area.getByLabel('Vendor', { exact: true })
  // The form is hidden until its script listens; keys would not wait for it.
  await vendor.click()
  await vendor.pressSequentially('Talberg Werkzeuge AG')
  await area.getByRole('option', { name: 'Talberg Werkzeuge AG' }).click()
  await area.getByLabel('Invoice no.').fill('RE-2026-1001')
  await area.getByLabel('Invoice date').fill('07/03/2026')
  await area.getByLabel('Net amount').fill('100.00')
  await area.getByLabel('Tax').fill('19.00')
  await area.getByLabel('Total amount').fill('119.00')
  await area.getByRole('button', { name: 'Save' }).click()
  await area.getByRole('button', { name: 'Post' }).click()
  await area.getByRole('status').waitFor()
}

const TYPED = 'Type “RE-2026-1001” into Invoice no.'

const byHand = (page: Page) =>
  page
    .getByRole('listitem')
    .filter({ hasText: /Done by hand by \w+: / })
    .first()

test('who does the rest of an item by hand is recorded where the bot stood, and its steps stand in the story of the item', async () => {
  const { page, person, posted, home, run } = await stuckAtTheLedger()
  await takeOver(page)
  const steps = page.getByRole('list', { name: 'Steps' }).getByRole('listitem')
  await person.do(postIt)
  await expectPage(steps.filter({ hasText: 'Click Post' })).toHaveCount(1, LONG)
  expect(await posted()).toHaveLength(1)
  // Pictures come a little behind their steps.
  await expectPage(page.getByRole('button', { name: `Show larger: ${TYPED}` })).toBeVisible(LONG)
  const count = await steps.count()
  await page.getByRole('button', { name: 'I did the rest' }).click()
  await expectPage(page.getByText('1 of 1 done')).toBeVisible(LONG)
  await expectPage(byHand(page)).toContainText(`${count} steps`, LONG)
  await expectPage(byHand(page)).toContainText(TYPED)
  await expectPage(byHand(page)).not.toContainText('ledger-sample-7')
  await byHand(page).getByRole('button', { name: TYPED }).click()
  const large = page.getByRole('dialog').getByRole('img', { name: TYPED })
  await expectPage(large).toBeVisible(LONG)
  expect(
    await large.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(50)
  await page.keyboard.press('Escape')
  expect(await axeViolations(page)).toEqual([])

  await byHand(page).getByRole('link', { name: 'Use in the bot' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Post one by hand', LONG)
  await page.getByRole('button', { name: 'Save the bot' }).click(LONG)
  await page.waitForURL(/\/bots\/[0-9a-f]{12}/, LONG)
  await studio.goTo(`/runs/${run}`)
  await byHand(page).getByRole('link', { name: 'To the bot made of it' }).click(LONG)
  await page.waitForURL(/\/bots\/[0-9a-f]{12}/, LONG)
  expect(readFileSync(join(home.bots, 'post-one-by-hand', 'bot.yaml'), 'utf8')).toContain('locale: de-AT')
  expect(await posted()).toHaveLength(1)
})

test('while a person is at it nobody else is; what was settled meanwhile is not settled again', async () => {
  const { page, person, home, run } = await stuckAtTheLedger()
  await takeOver(page, true)
  const recording = page.url()
  await person.do(postIt)
  const other = await studio.context.newPage()
  await other.goto(new URL(`/runs/${run}`, page.url()).href)
  await other.getByRole('button', { name: 'Resume' }).click(LONG)
  await expectPage(other.getByRole('alert').first()).toContainText('carrying run', LONG)
  await other.goto(new URL(`/runs/${run}`, page.url()).href)
  await other.getByRole('button', { name: 'Finish by hand' }).click(LONG)
  await other.getByRole('button', { name: 'Do it and record it' }).click(LONG)
  await expectPage(other.getByRole('alert').first()).toContainText('carrying run', LONG)
  await other.getByRole('button', { name: 'I did the rest' }).click()
  await expectPage(other.getByText('1 of 1 done')).toBeVisible(LONG)

  const before = openJournal(home.journal).transactions(run)
  await page.getByRole('button', { name: 'I did the rest' }).click()
  await expectPage(page.getByRole('alert')).toContainText('Nothing is left to be done by hand', LONG)
  expect(page.url()).toBe(recording)
  expect(openJournal(home.journal).transactions(run)).toEqual(before)
  expect(existsSync(join(home.runs, run, 'by-hand-0.json'))).toBe(false)
})

test('of a secure recording no typed value and no picture is kept with the item', async () => {
  const { page, person, home, run } = await stuckAtTheLedger()
  await takeOver(page, true)
  await person.do(postIt)
  await page.getByRole('button', { name: 'I did the rest' }).click(LONG)
  await expectPage(byHand(page)).toContainText('Invoice no.', LONG)
  expect(readFileSync(join(home.runs, run, 'by-hand-0.json'), 'utf8')).not.toContain('RE-2026-1001')
  const pictures = readdirSync(join(home.runs, run, 'evidence')).filter((name) => name.startsWith('by-hand'))
  expect(pictures).toEqual([])
})

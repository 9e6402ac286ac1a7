/**
 * The person whose work the browser part of this bot was recorded from, against the ledger beside it:
 * `deskhand record <address of the ledger> --out <dir> --headless --user recorded-by.ts`.
 */
import type { FrameLocator, Locator, Page } from 'playwright'
import type { Recording } from '../../../recorder/index.ts'
import { ledgerAccount } from '../ledger/index.ts'

const NUMBER = 'RE-2026-1001'
const VENDOR = 'Talberg Werkzeuge AG'

/** In the order in which the fields are filled in. */
const BEFORE_CURRENCY = { 'Invoice no.': NUMBER, 'Invoice date': '07/03/2026', 'Order no.': 'PO-7781' }
const AMOUNTS = { 'Net amount': '100.00', Tax: '19.00', 'Total amount': '119.00' }

export default async function work(page: Page, recording: Recording): Promise<void> {
  const area = page.frameLocator('iframe')
  await logIn(page)
  await find(page, area, recording)
  await enter(page, area)
  await post(area, recording)
  await find(page, area, recording)
  await page.getByRole('button', { name: 'Log out' }).click()
  await page.getByLabel('User').waitFor()
}

async function logIn(page: Page) {
  await type(page.getByLabel('User'), ledgerAccount.user)
  await type(page.getByLabel('Password'), ledgerAccount.password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('link', { name: 'Invoices' }).waitFor()
}

/** Looks the invoice up in the list, and points at the table. */
async function find(page: Page, area: FrameLocator, recording: Recording) {
  await page.getByRole('link', { name: 'Invoices' }).click()
  await type(area.getByLabel('Search for number'), NUMBER)
  await area.getByRole('button', { name: 'Search' }).click()
  await pointAt(area.getByText('Invoices numbered'), recording.pick('extract-table'))
}

async function enter(page: Page, area: FrameLocator) {
  await page.getByRole('link', { name: 'New invoice' }).click()
  await type(area.getByLabel('Vendor', { exact: true }), VENDOR)
  await area.getByRole('option', { name: VENDOR }).click()
  await typeAll(area, BEFORE_CURRENCY)
  await area.getByLabel('Currency').press('G') // the list goes to GBP
  await typeAll(area, AMOUNTS)
  await area.getByLabel('Goods received').check()
  await area.getByRole('button', { name: 'Save' }).click()
}

/** Posts it, and points at what says that it worked. */
async function post(area: FrameLocator, recording: Recording) {
  await area.getByRole('button', { name: 'Post' }).click()
  const posted = area.getByRole('status')
  await posted.waitFor()
  const commit = recording.steps.findLast(({ effect }) => effect === 'commit')
  await pointAt(posted, recording.pick('verify', commit?.id))
}

async function typeAll(area: FrameLocator, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await type(area.getByLabel(label), text)
}

/** Presses each key, as a hand does. */
async function type(field: Locator, text: string) {
  await field.click()
  await field.pressSequentially(text)
}

async function pointAt(element: Locator, picked: Promise<unknown>) {
  await element.click()
  await picked
}

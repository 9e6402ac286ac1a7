import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { requireBrowser } from '../../../../bots/drivers/browser/find-browser.ts'
import { ledgerAccount } from '../../../../bots/samples/ledger/index.ts'
import { openLedger } from './client.ts'

let browser: Browser
let page: Page
let ledger: Awaited<ReturnType<typeof openLedger>>

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: requireBrowser(), args: ['--no-sandbox'] })
  ledger = await openLedger({ slowSave: 300 })
})
afterAll(async () => {
  await browser.close()
  await ledger.close()
})
beforeEach(async () => {
  page = await (await browser.newContext()).newPage()
  await page.goto(ledger.url)
  await page.getByLabel('User').fill(ledgerAccount.user)
  await page.getByLabel('Password').fill(ledgerAccount.password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByRole('link', { name: 'New invoice' }).click()
})

const work = () => page.frameLocator('[title="Work area"]')

async function fillIn(vendor: string) {
  await work().getByRole('textbox', { name: 'Invoice no.' }).fill('B-77')
  await work().getByRole('combobox', { name: 'Vendor' }).fill(vendor)
  await work().getByRole('option', { name: vendor, exact: true }).click()
  await work().getByLabel('Currency').selectOption('GBP')
  await work().getByRole('textbox', { name: 'Net amount' }).fill('10')
  await work().getByRole('textbox', { name: 'Tax' }).fill('2')
  await work().getByRole('textbox', { name: 'Total amount' }).fill('12.00')
}

test('a clerk posts an invoice: combobox, calendar, dialog, banner, list', async () => {
  await fillIn('Talberg Werkzeuge AG')
  await work().getByLabel('Invoice date').fill('01/02/2026')
  await work().getByRole('button', { name: 'Open calendar' }).click()
  await work().getByRole('button', { name: 'Previous month' }).click()
  await work().getByRole('button', { name: '31 January 2026' }).click()
  await work().getByLabel('Goods received').check()
  await work().getByRole('button', { name: 'Save' }).click()
  const dialog = work().getByRole('dialog', { name: 'Confirm posting' })
  await dialog.getByRole('button', { name: 'Post' }).click()
  await work().getByText('Posting…').waitFor()
  await work().getByRole('status').getByText('Invoice B-77 posted as voucher 1001').waitFor()
  expect(await ledger.vouchers()).toMatchObject([
    { number: 'B-77', vendor: 'Talberg Werkzeuge AG', date: '2026-01-31', currency: 'GBP', total: 12 },
  ])
  await page.getByRole('link', { name: 'Invoices' }).click()
  await work().getByLabel('Search for number').fill('b-77')
  await work().getByRole('button', { name: 'Search' }).click()
  const table = work().getByRole('table', { name: 'Invoices numbered b-77' })
  expect(await table.getByRole('row').nth(1).textContent()).toContain('31/01/2026')
})

test('a vendor that was only typed is not enough; a new one can be chosen', async () => {
  await fillIn('Nobody & Sons')
  await work().getByLabel('Invoice date').fill('01/02/2026')
  await work().getByRole('combobox', { name: 'Vendor' }).fill('Nobody')
  await work().getByRole('button', { name: 'Save' }).click()
  await work().getByRole('alert').getByText('Choose a vendor from the list.').waitFor()
  await work().getByRole('option', { name: 'Nobody' }).click()
  await work().getByRole('button', { name: 'Save' }).click()
  await work().getByText('Post invoice B-77 of Nobody over 12.00 GBP?').waitFor()
  await work().getByRole('button', { name: 'Cancel' }).click()
  expect(await work().getByRole('dialog').count()).toBe(0)
})

test('when the session ends the whole window stands at the log-in', async () => {
  await ledger.fault({ kind: 'end-session' })
  await page.getByRole('link', { name: 'Invoices' }).click()
  await page.getByText('Your session has ended').waitFor()
  expect(page.url()).toContain('/login')
})

test('a posting that gets no answer says so', async () => {
  await fillIn('Talberg Werkzeuge AG')
  await work().getByLabel('Invoice date').fill('01/02/2026')
  await ledger.fault({ kind: 'close' })
  await work().getByRole('button', { name: 'Save' }).click()
  await work().getByRole('button', { name: 'Post' }).click()
  await work().getByRole('alert').getByText('It is not known whether').waitFor()
})

import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { requireBrowser } from '../../../../bots/drivers/browser/find-browser.ts'
import type { RunningServer } from '../../../../bots/samples/loopback.ts'
import { startChallenge } from '../../../../bots/samples/rpa-challenge/site/index.ts'
import { playChallenge } from '../../../bench/rpa-challenge/yardstick.ts'

let site: RunningServer
let browser: Browser
let page: Page

beforeAll(async () => {
  site = await startChallenge()
  browser = await chromium.launch({ executablePath: requireBrowser(), args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
beforeEach(async () => {
  page = await browser.newPage()
})

test('a plain Playwright script gets all seventy fields right', async () => {
  expect(await playChallenge(page, site.url)).toMatch(/^70 out of 70 fields right in \d+ milliseconds$/)
})

test('order and ids are new in each round, and wrong entries are counted', async () => {
  await page.goto(site.url)
  await page.getByRole('button', { name: 'Start' }).click()
  const orders = new Set<string>()
  const ids = new Set<string>()
  for (let round = 0; round < 10; round++) {
    orders.add(String(await page.locator('label').allTextContents()))
    for (const input of await page.locator('input').all()) ids.add((await input.getAttribute('id')) ?? '')
    await page.getByLabel('First Name').fill('Nora')
    await page.getByRole('button', { name: 'Submit' }).click()
  }
  expect(await page.getByRole('status').textContent()).toContain('1 out of 70 fields right')
  expect(orders.size).toBeGreaterThan(2)
  expect(ids.size).toBe(70)
})

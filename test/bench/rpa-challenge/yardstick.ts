import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { chromium, type Page } from 'playwright'
import { requireBrowser } from '../../../bots/drivers/browser/find-browser.ts'
import type { Player } from './player.ts'

const people = parse<Record<string, string>>(
  readFileSync(new URL('../../../bots/samples/rpa-challenge/people.csv', import.meta.url)),
  { columns: true },
)

/** A plain Playwright script in a browser that stays open between plays. */
export async function plainPlayer(url: string): Promise<Player> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: requireBrowser(), args })
  return {
    async play() {
      const page = await browser.newPage()
      const result = await playChallenge(page, url)
      await page.close()
      return result
    },
    close: () => browser.close(),
  }
}

/** The challenge as a plain script does it, one awaited call after another; gives the text of the result. */
export async function playChallenge(page: Page, url: string): Promise<string> {
  await page.goto(url)
  await page.getByRole('button', { name: 'Start' }).click()
  for (const person of people) {
    for (const [label, value] of Object.entries(person)) await page.getByLabel(label).fill(value)
    await page.getByRole('button', { name: 'Submit' }).click()
  }
  return (await page.getByRole('status').textContent()) ?? ''
}

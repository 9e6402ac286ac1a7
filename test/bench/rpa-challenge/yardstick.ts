import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright'

const people = parse<Record<string, string>>(
  readFileSync(new URL('../../../bots/samples/rpa-challenge/people.csv', import.meta.url)),
  { columns: true },
)

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

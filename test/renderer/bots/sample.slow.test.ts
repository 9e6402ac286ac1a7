import { expect as expectNow } from 'playwright/test'
import { afterEach, expect, test } from 'vitest'
import { openVault } from '../../../main/host/vault/index.ts'
import { type OpenStudio, openStudio } from '../studio.ts'
import { runsOf } from './prepared.ts'

const LONG = { timeout: 240_000 }
const expectPage = expectNow.configure(LONG)

let studio: OpenStudio

afterEach(() => studio.close())

/** What really stands in the ledger of the sample. */
async function posted(): Promise<{ total: number }[]> {
  const answer = await fetch(`${openVault(studio.home).get('sample_ledger')}/api/invoices`)
  return (await answer.json()) as { total: number }[]
}

test('a first bot: made, run and answered from the page, and what it read stands in the ledger', async () => {
  studio = await openStudio()
  const { page, home } = studio
  await page.getByRole('button', { name: 'Try the sample' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Run', exact: true }).click(LONG)
  await expectPage(page).toHaveURL(/\/runs\//)
  await expect.poll(() => runsOf(home)[0]?.state, LONG).toBe('waiting')
  const before = await posted()
  expect(before.length).toBeGreaterThan(0)

  await studio.goTo('/inbox')
  await page.getByRole('link', { name: /scan-015/ }).click()
  await expectPage(page.getByRole('img', { name: 'Page of scan-015.png' })).toBeVisible()
  const total = page.getByRole('textbox', { name: 'Total' })
  await expectPage(page.locator('button[title=Total]')).toBeVisible()
  await total.fill('22884.94')
  await total.press('Enter')
  await expectPage(page.getByRole('heading', { name: /scan-015/ })).toBeHidden()
  // The scans are the same each time; should a reading be doubtful on this machine, it is right all the same.
  const nothing = page.getByText('Nothing waits for you')
  for (let open = 0; open < 6; open++) {
    await expectPage(nothing.or(page.getByRole('heading', { level: 2 }))).toBeVisible()
    if (await nothing.isVisible()) break
    const title = await page.getByRole('heading', { level: 2 }).textContent()
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    await expectPage(page.getByRole('heading', { level: 2, name: title ?? '' })).toBeHidden()
  }
  await page.getByRole('button', { name: 'Let it go on' }).click()
  await expect.poll(() => runsOf(home)[0]?.state, LONG).toBe('done')
  expect((await posted()).map(({ total }) => total)).toContain(22884.94)
  expect((await posted()).length).toBeGreaterThan(before.length)
})

import { type Locator, expect as playwrightExpect } from 'playwright/test'
import { afterEach, expect, test } from 'vitest'
import { ledgerAccount } from '../../bots/samples/ledger/index.ts'
import { botLibrary } from '../../main/host/bots/library.ts'
import { openVault } from '../../main/host/vault/index.ts'
import { playedPerson } from '../main/host/recorder/played-person.ts'
import { temporaryFolder } from '../main/temporary-home.ts'
import { runsOf } from './bots/prepared.ts'
import { type OpenStudio, openStudio } from './studio.ts'

const MOST_CLICKS = 25
const LONG = { timeout: 240_000 }
const expectPage = playwrightExpect.configure(LONG)

let studio: OpenStudio

afterEach(() => studio.close())

test('a new user makes the sample work, records, binds to a table, rehearses, runs and answers, with few clicks', async () => {
  const person = playedPerson(temporaryFolder())
  studio = await openStudio({ recorder: { user: person.script } })
  const { page, home } = studio
  let clicks = 0
  const click = async (button: Locator) => {
    clicks += 1
    await button.click(LONG)
  }
  const goTo = (name: string) => click(page.getByRole('navigation').getByRole('link', { name }))

  // The sample runs, and asks while the person records something of their own.
  await click(page.getByRole('button', { name: 'Try the sample' }))
  await click(page.getByRole('dialog').getByRole('button', { name: 'Run', exact: true }))
  await expectPage(page).toHaveURL(/\/runs\//)

  await goTo('Recorder')
  await page
    .getByRole('textbox', { name: 'Address to begin at' })
    .fill(String(openVault(home).get('sample_ledger')))
  await page.getByRole('textbox', { name: 'Name of the bot' }).fill('Look invoices up')
  await click(page.getByText('Paste', { exact: true }))
  await page
    .getByRole('textbox', { name: 'Cells copied from a table' })
    .fill('Invoice\nRE-2026-1001\nRE-2026-1002\n')
  await click(page.getByRole('button', { name: 'Start recording' }))
  await person.do(lookUp(ledgerAccount))
  await click(page.getByRole('button', { name: 'Finish' }))
  await click(page.getByRole('button', { name: 'Save the bot' }))
  await expectPage(page).toHaveURL(/\/bots\/[0-9a-f]{12}/)
  const recorded = botLibrary(home)
    .all()
    .find(({ folder }) => folder.endsWith('look-invoices-up'))
  expect(recorded).toBeDefined()

  await click(page.getByRole('link', { name: 'Rehearse' }))
  await click(page.getByRole('button', { name: 'Rehearse' }))
  await click(page.getByRole('button', { name: 'Do these 2' }))
  await expectPage(page.getByText('2 of 2 done')).toBeVisible()

  await expect.poll(() => runsOf(home).some(({ state }) => state === 'waiting'), LONG).toBe(true)
  await goTo('Inbox')
  await click(page.getByRole('link', { name: /scan-015/ }))
  const total = page.getByRole('textbox', { name: 'Total' })
  await total.fill('22884.94')
  await total.press('Enter')
  await expectPage(page.getByRole('heading', { name: /scan-015/ })).toBeHidden()
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS)
  process.stdout.write(`A new user's way took ${clicks} clicks, of at most ${MOST_CLICKS}.\n`)
})

/** What is done in the recorded window: it runs in another process, so it brings along all that it needs. */
function lookUp({ user, password }: { user: string; password: string }) {
  const act = async (page: import('playwright').Page) => {
    await page.getByLabel('User').fill('USER')
    await page.getByLabel('Password').fill('PASSWORD')
    await page.getByRole('button', { name: 'Log in' }).click()
    await page.getByRole('link', { name: 'Invoices' }).click()
    const area = page.frameLocator('iframe')
    await area.getByLabel('Search for number').fill('RE-2026-1001')
    await area.getByRole('button', { name: 'Search' }).click()
    await area.getByText('Invoices numbered').waitFor()
  }
  const text = act.toString().replace('USER', user).replace('PASSWORD', password)
  return Object.assign(act, { toString: () => text })
}

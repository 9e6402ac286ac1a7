import { afterEach, expect, test } from 'vitest'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'
import { DOUBLE, putBot } from './prepared.ts'

/** As long as the slowest machine may take to do what is waited for. */
const PATIENT = { timeout: 60_000 }

let studio: OpenStudio

afterEach(() => studio.close())

/** What a dialog has against it, once it is there; it is closed again. */
async function violationsOf(title: string): Promise<string[]> {
  const { page } = studio
  const dialog = page.getByRole('dialog', { name: title })
  await expectPage(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible(PATIENT)
  const found = await axeViolations(page)
  await page.keyboard.press('Escape')
  await expectPage(dialog).toBeHidden(PATIENT)
  return found
}

test('the dialogs of a bot can be used by everybody, in both themes', async () => {
  studio = await openStudio({ prepare: (home) => void putBot(home, 'double', DOUBLE) })
  const { page } = studio
  for (const what of ['Rename', 'Export for Playwright', 'Export for the Recorder of Chrome']) {
    await page.getByRole('button', { name: 'More for Double it' }).click(PATIENT)
    await page.getByRole('menuitem', { name: what }).click()
    expect(await violationsOf(what), what).toEqual([])
  }
})

test('so can those that make one', async () => {
  studio = await openStudio({ prepare: (home) => void putBot(home, 'double', DOUBLE) })
  const { page } = studio
  for (const what of ['Add a folder', 'Empty bot']) {
    await page.getByRole('button', { name: 'New bot' }).click(PATIENT)
    await page.getByRole('menuitem', { name: what }).click()
    expect(await violationsOf(what), what).toEqual([])
  }
})

test('so can the one about the ledger to practise on', async () => {
  studio = await openStudio()
  const { page } = studio
  await page.getByRole('button', { name: 'Practise on the sample ledger' }).click(PATIENT)
  await expectPage(page.getByRole('textbox', { name: 'Address' })).toHaveValue(/^http:/, PATIENT)
  expect(await axeViolations(page)).toEqual([])
})

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

test('who closes a dialog that was opened from a menu by keyboard goes on at the button of the menu', async () => {
  studio = await openStudio({ prepare: (home) => void putBot(home, 'double', DOUBLE) })
  const { page } = studio
  const more = page.getByRole('button', { name: 'More for Double it' })
  for (const what of ['Rename', 'Delete']) {
    await more.press('Enter', PATIENT)
    await page.getByRole('menuitem', { name: what }).press('Enter')
    await expectPage(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expectPage(page.getByRole('dialog')).toBeHidden()
    await expectPage(more, what).toBeFocused({ timeout: 10_000 })
  }
})

test('who closes a question before it took the focus goes on at the button of the menu as well', async () => {
  studio = await openStudio({ prepare: (home) => void putBot(home, 'double', DOUBLE) })
  const { page } = studio
  const more = page.getByRole('button', { name: 'More for Double it' })
  await more.press('Enter', PATIENT)
  await page.evaluate(escapeAtOnce, 'Delete "Double it"?')
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  await expectPage(page.locator('html')).toHaveAttribute('data-escaped', '')
  await expectPage(page.getByRole('dialog')).toBeHidden()
  await expectPage(more).toBeFocused({ timeout: 10_000 })
})

/** Closes a dialog as soon as it is drawn. */
function escapeAtOnce(title: string): void {
  const observer = new MutationObserver(() => {
    const headings = [...document.querySelectorAll('[role=dialog] h2')]
    if (!headings.some(({ textContent }) => textContent === title)) return
    observer.disconnect()
    document.documentElement.toggleAttribute('data-escaped')
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  })
  observer.observe(document.body, { childList: true, subtree: true })
}

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

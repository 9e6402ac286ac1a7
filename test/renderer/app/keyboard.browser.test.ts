import type { Page } from 'playwright'
import { afterEach, test } from 'vitest'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'

let studio: OpenStudio
afterEach(() => studio.close())

/** Goes to the page by the keyboard alone, past all that stands at the side. */
async function skipToPage(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  await expectPage(page.getByRole('button', { name: 'Skip to the page' })).toBeInViewport()
  await page.keyboard.press('Enter')
}

test('who works by keyboard skips what stands on all pages', async () => {
  studio = await openStudio()
  const { page } = studio
  await expectPage(page.getByRole('heading', { level: 1, name: 'Bots' })).toBeVisible()
  await skipToPage(page)
  await page.keyboard.press('Tab')
  await expectPage(page.getByRole('main').locator(':focus')).toBeVisible()
})

test('a page that the palette or a key leads to has the focus', async () => {
  studio = await openStudio()
  const { page } = studio
  await studio.goTo('/vault')
  await page.getByRole('button', { name: 'Add an asset' }).focus()
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Find a page or a command').fill('triggers')
  await page.keyboard.press('Enter')
  await expectPage(page.getByRole('heading', { level: 1, name: 'Triggers' })).toBeVisible()
  await expectPage(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expectPage(page.getByRole('main').locator(':focus')).toBeVisible()
})

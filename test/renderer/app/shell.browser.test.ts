import { afterEach, expect, test } from 'vitest'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'

let studio: OpenStudio

afterEach(() => studio.close())

test('the window shows its pages, goes to them by a palette, and nobody is kept out by its colours', async () => {
  studio = await openStudio()
  const { page } = studio
  await expectPage(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Bots' })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Find a page or a command').fill('bots')
  await expectPage(page.getByRole('dialog').getByText('Bots')).toBeVisible()
})

test('while the host is away a banner says so; when it is back the page goes on by itself', async () => {
  studio = await openStudio()
  const { page } = studio
  await expectPage(page.getByRole('heading', { level: 1, name: 'Bots' })).toBeVisible()
  const banner = page.getByText('The connection to Deskhand is lost')
  await studio.restart()
  await expectPage(banner).toBeHidden({ timeout: 60_000 })
  await expectPage(page.getByText('No bots yet')).toBeVisible({ timeout: 60_000 })
})

test('the studio speaks the language of the person', async () => {
  studio = await openStudio({ locale: 'de-AT' })
  await expectPage(studio.page.getByText('Noch keine Bots')).toBeVisible()
})

test('an address that is no page says so and leads back', async () => {
  studio = await openStudio()
  await studio.goTo('/nothing/here')
  await studio.page.getByRole('link', { name: 'To the bots' }).click()
  await expectPage(studio.page.getByRole('heading', { level: 1, name: 'Bots' })).toBeVisible()
})

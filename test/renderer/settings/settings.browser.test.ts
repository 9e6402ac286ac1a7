import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { axeViolations } from '../axe.ts'
import { type CentralForStudio, openCentral, PASSWORD } from '../central.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'

let central: CentralForStudio
let studio: OpenStudio

beforeEach(async () => {
  central = await openCentral()
  studio = await openStudio()
})

afterEach(async () => {
  await studio.close()
  await central.close()
})

test('a PC that works alone is led to sign in; after that central is there, and gone after signing out', async () => {
  await central.person('operator')
  const { page } = studio
  await studio.goTo('/queues')
  await expectPage(page.getByText('This PC works alone')).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('link', { name: 'To the settings' }).click()
  await page.getByRole('textbox', { name: 'Address' }).fill(central.url)
  await page.getByRole('textbox', { name: 'Name' }).fill('operator')
  const password = page.getByLabel('Password', { exact: true })
  await password.fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expectPage(page.getByText('Central knows nobody by this name and password')).toBeVisible()
  await password.fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expectPage(page.getByText(`Signed in as operator at ${central.url}`)).toBeVisible()
  await studio.goTo('/queues')
  await expectPage(page.getByText('No queues yet')).toBeVisible()
  await studio.goTo('/runners')
  await expectPage(page.getByText('No runners yet')).toBeVisible()
  // Inviting is for administrators.
  await expectPage(page.getByRole('button', { name: 'Invite a runner' })).toBeHidden()
  await studio.goTo('/settings')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expectPage(page.getByRole('textbox', { name: 'Address' })).toHaveValue(central.url)
  await studio.goTo('/queues')
  await expectPage(page.getByText('Nobody is signed in to central')).toBeVisible()
})

test('settings that cannot be read are told where central is asked for, until they are mended', async () => {
  const { page, home } = studio
  writeFileSync(home.settings, '{"central": 7}')
  await studio.goTo('/queues')
  await expectPage(page.getByRole('alert')).toContainText('settings')
  expect(await axeViolations(page)).toEqual([])
  await studio.goTo('/settings')
  const section = page.getByRole('region', { name: 'Central' })
  await expectPage(section.getByRole('alert')).toContainText('settings')
  writeFileSync(home.settings, '{}')
  await expectPage(section.getByRole('textbox', { name: 'Address' })).toBeVisible()
})

test('says what this PC has and lacks, what it is built with, and takes language and colours at once', async () => {
  const { page } = studio
  await studio.goTo('/settings')
  await expectPage(page.getByRole('row').filter({ hasText: 'disk space' })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Licences' }).click()
  await expectPage(page.getByRole('cell', { name: 'zod', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByText('Deutsch').click()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible()
  await page.getByText('Dunkel', { exact: true }).click()
  await expectPage(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await expectPage(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible()
  await expectPage(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

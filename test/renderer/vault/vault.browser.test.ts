import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Secret } from '../../../bots/secrets/index.ts'
import type { Home } from '../../../main/host/home.ts'
import { changeSettings, readSettings } from '../../../main/host/settings.ts'
import { openVault } from '../../../main/host/vault/index.ts'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'

const PASSWORD = 'winter-is-long-7'

let studio: OpenStudio

afterEach(() => studio.close())

function prepare(home: Home): void {
  mkdirSync(join(home.bots, 'archive'), { recursive: true })
  writeFileSync(
    join(home.bots, 'archive', 'bot.yaml'),
    `bot: archive
format: 1
title: Archive statements
assets:
  account: { type: credential, title: Who logs in }
  site: { type: url, title: Address of the archive }
steps:
  - data.set: 1
`,
  )
}

test('a password is typed once and never shown again; what is no secret is edited in its place', async () => {
  studio = await openStudio({ prepare })
  const { page, home } = studio
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await studio.goTo('/vault')
  await expectPage(row('account').getByText('no value yet')).toBeVisible()
  await expectPage(row('account').getByRole('link', { name: 'Archive statements' })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])

  await page.getByRole('button', { name: 'Set a value: account' }).click()
  await page.getByRole('textbox', { name: 'User' }).fill('a.keller')
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await expectPage(row('account').getByText('in the vault since')).toBeVisible()
  await expectPage(row('account').getByText('a.keller')).toBeVisible()
  expect(await page.content()).not.toContain(PASSWORD)
  const kept = openVault(home).get('account') as { password: Secret }
  expect(kept.password.reveal()).toBe(PASSWORD)

  await page.getByRole('button', { name: 'Set a value: site' }).click()
  await page.getByRole('textbox', { name: 'Value' }).fill('https://archive.example')
  await page.getByRole('button', { name: 'Save' }).click()
  const value = page.getByRole('textbox', { name: 'Value: site' })
  await expectPage(value).toHaveValue('https://archive.example')
  await value.fill('https://archive.example/2')
  await value.press('Enter')
  await expect.poll(() => readSettings(home).assets.site).toBe('https://archive.example/2')

  // What does not fit is refused with a reason, and what was there stays.
  await page.getByRole('textbox', { name: 'Value: site' }).fill('no address')
  await page.getByRole('textbox', { name: 'Value: site' }).press('Enter')
  await expectPage(page.getByText('The asset "site" is not of type url')).toBeVisible()
  expect(readSettings(home).assets.site).toBe('https://archive.example/2')
})

test('an asset that no bot asks for yet is added, found, and removed after a question, in German', async () => {
  studio = await openStudio({ prepare, locale: 'de-DE' })
  const { page, home } = studio
  await studio.goTo('/vault')
  await page.getByRole('button', { name: 'Wert hinzufügen' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('2fast')
  await expectPage(page.getByText('ein Buchstabe zuerst')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name' }).fill('token')
  await page.getByRole('checkbox', { name: /Im Tresor/ }).check()
  await page.getByLabel('Wert', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByPlaceholder('Wert suchen').fill('tok')
  const row = page.getByRole('row').filter({ hasText: 'token' })
  await expectPage(row.getByText('keinem Bot')).toBeVisible()
  await expectPage(page.getByRole('row')).toHaveCount(2)
  expect(await page.content()).not.toContain(PASSWORD)
  await page.getByRole('button', { name: 'Wert entfernen: token' }).click()
  await page.getByRole('button', { name: 'Entfernen', exact: true }).click()
  await expectPage(page.getByText('Kein Wert heißt so')).toBeVisible()
  expect(openVault(home).list()).toEqual([])
})

test('a new asset takes the name of none, and who removes one by keyboard goes on where it stood', async () => {
  studio = await openStudio({
    prepare(home) {
      prepare(home)
      changeSettings(home, (before) => ({ ...before, assets: { limit: 12 } }))
    },
  })
  const { page, home } = studio
  await studio.goTo('/vault')
  await page.getByRole('button', { name: 'Add an asset' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('limit')
  await page.getByRole('textbox', { name: 'Value', exact: true }).fill('99')
  await expectPage(page.getByText('It is in the list already')).toBeVisible()
  await expectPage(page.getByRole('button', { name: 'Save' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Remove the value: limit' }).press('Enter')
  await page.getByRole('button', { name: 'Remove', exact: true }).press('Enter')
  await expectPage(page.getByRole('row').filter({ hasText: 'limit' })).toBeHidden()
  await expectPage(page.locator('div:focus').getByRole('table')).toBeVisible()
  expect(readSettings(home).assets).toEqual({})
})

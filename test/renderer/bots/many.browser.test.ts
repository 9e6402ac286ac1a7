import { afterEach, expect, test } from 'vitest'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'
import { DOUBLE, putBot } from './prepared.ts'

/** As long as the slowest machine may take to do what is waited for. */
const PATIENT = { timeout: 60_000 }

let studio: OpenStudio

afterEach(() => studio.close())

test('many bots are shown page by page, and one on any page is found', async () => {
  studio = await openStudio({
    prepare: (home) => {
      for (let number = 101; number <= 153; number++)
        putBot(home, `bot-${number}`, DOUBLE.replace('Double it', `Bot ${number}`))
    },
  })
  const { page } = studio
  await expectPage(page.getByRole('link', { name: 'Bot 150' })).toBeVisible(PATIENT)
  await expectPage(page.getByRole('link', { name: 'Bot 151' })).toBeHidden()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: '2', exact: true }).click()
  await expectPage(page.getByRole('link', { name: 'Bot 151' })).toBeVisible(PATIENT)
  await expectPage(page.getByRole('link', { name: 'Bot 101' })).toBeHidden()
  await page.getByRole('textbox', { name: 'Find a bot' }).fill('bot 101')
  await expectPage(page.getByRole('link', { name: 'Bot 101' })).toBeVisible(PATIENT)
})

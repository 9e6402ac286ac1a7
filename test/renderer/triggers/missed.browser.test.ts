import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { trigger } from '../../../main/api/host/contract/triggers.ts'
import type { Home } from '../../../main/host/home.ts'
import { triggerService } from '../../../main/host/triggers/index.ts'
import { readTriggers } from '../../../main/host/triggers/store.ts'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'

const BOT = `bot: note
format: 1
title: Note the day
inputs:
  day: { type: text }
steps:
  - data.set: =inputs.day
    save: noted
`
const patient = { timeout: 60_000 }
const DAY = 24 * 3_600_000

let studio: OpenStudio

afterEach(() => studio.close())
afterEach(() => void vi.useRealTimers())

/** A home whose trigger watched a little more than three days ago and never since. */
async function awayForThreeDays(home: Home): Promise<void> {
  const bot = join(home.bots, 'note')
  mkdirSync(bot, { recursive: true })
  writeFileSync(join(bot, 'bot.yaml'), BOT)
  const passed = new Date(Date.now() - 3_600_000)
  const given = trigger.parse({
    id: 't',
    title: 'Note it daily',
    bot,
    kind: 'schedule',
    params: { cron: `${passed.getUTCMinutes()} ${passed.getUTCHours()} * * *`, zone: 'UTC', missed: 'ask' },
    inputs: { day: '=time' },
  })
  vi.useFakeTimers({ toFake: ['Date'], now: passed.getTime() - 2 * DAY - 60_000 })
  const before = triggerService({ home, ports: {}, start: () => Promise.reject(new Error('not yet')) })
  await before.save(given)
  await before.close()
  vi.useRealTimers()
}

test('missed times wait for a person, in the inbox and among the triggers; one of two windows starts the bot', async () => {
  studio = await openStudio({ prepare: awayForThreeDays })
  const { page, context } = studio
  await studio.goTo('/inbox')
  const count = page.getByRole('navigation').getByText('1 open')
  await expectPage(count).toBeAttached(patient)
  await expectPage(page.getByText(/^Missed at .+ \(3 times\)$/)).toBeVisible(patient)
  expect(await axeViolations(page)).toEqual([])
  await studio.goTo('/triggers')
  const other = await context.newPage()
  await other.goto(page.url())
  await expectPage(page.getByText(/^Missed at .+ \(3 times\)$/)).toBeVisible(patient)
  expect(await axeViolations(page)).toEqual([])
  const startNow = { name: 'Start now' }
  await expectPage(other.getByRole('button', startNow)).toBeVisible(patient)
  await page.getByRole('button', startNow).click()
  await expectPage(page.getByRole('row', { name: /Note it daily/ })).toContainText('done', patient)
  await expectPage(other.getByRole('button', startNow)).toBeHidden(patient)
  await expectPage(count).toBeHidden()
  await studio.goTo('/runs')
  await expectPage(page.getByRole('row').filter({ hasText: 'Note the day' })).toHaveCount(1, patient)
})

test('what is skipped does not come back, and what becomes of missed times is chosen in the form', async () => {
  studio = await openStudio({ prepare: awayForThreeDays, locale: 'de' })
  const { page, home } = studio
  await studio.goTo('/triggers')
  await expectPage(page.getByText(/^Verpasst um .+ \(3-mal\)$/)).toBeVisible(patient)
  await page.getByRole('button', { name: 'Auslassen' }).click()
  await expectPage(page.getByText(/^Verpasst um/)).toBeHidden(patient)
  await studio.restart()
  await studio.goTo('/inbox')
  await expectPage(page.getByText('Nichts wartet auf Sie')).toBeVisible(patient)
  await studio.goTo('/triggers')
  await page.getByRole('button', { name: 'Ändern: Note it daily' }).click()
  await page.getByRole('combobox', { name: 'Verpasste Zeiten' }).click()
  await page.getByRole('option', { name: 'Einmal starten' }).click()
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Speichern' }).click()
  await expect
    .poll(() => readTriggers(home.triggers).triggers.map(({ params }) => params.missed), patient)
    .toEqual(['start'])
})

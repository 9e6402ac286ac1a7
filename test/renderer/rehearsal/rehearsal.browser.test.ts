import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { LINES, putBot } from '../../main/host/runs/bots.ts'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'

let studio: OpenStudio

afterEach(() => studio.close())

test('a bot is rehearsed, and what is ticked of that is done and nothing else', async () => {
  let bot = { id: '', folder: '' }
  studio = await openStudio({
    prepare(home) {
      bot = putBot(home, 'lines', LINES)
    },
  })
  const { page } = studio
  const written = join(bot.folder, 'lines.txt')
  await studio.goTo(`/bots/${bot.id}/rehearse`)
  await page.getByRole('button', { name: 'Rehearse' }).click()
  const table = page.getByRole('table', { name: 'What would be done' })
  await expectPage(table.getByRole('row')).toHaveCount(4)
  await expectPage(table.getByText('would do')).toHaveCount(3)
  expect(existsSync(written)).toBe(false)
  expect(await axeViolations(page)).toEqual([])
  await table.getByRole('checkbox', { name: 'Do it for 2' }).uncheck()
  await page.getByRole('button', { name: 'Do these 2' }).click()
  await expectPage(page.getByText('2 of 2 done')).toBeVisible()
  expect(readFileSync(written, 'utf8')).toBe('1\n3\n')
})

test('none ticked can do nothing, and all are ticked at once', async () => {
  let bot = { id: '', folder: '' }
  studio = await openStudio({
    locale: 'de',
    prepare(home) {
      bot = putBot(home, 'lines', LINES)
    },
  })
  const { page } = studio
  await studio.goTo(`/bots/${bot.id}/rehearse`)
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Probelauf starten' }).click()
  const all = page.getByRole('checkbox', { name: 'Alle Vorgänge' })
  await all.uncheck()
  await expectPage(page.getByRole('button', { name: 'Nichts gewählt' })).toBeDisabled()
  await all.check()
  await expectPage(page.getByRole('button', { name: 'Diese 3 ausführen' })).toBeEnabled()
})

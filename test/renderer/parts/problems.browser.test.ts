import { afterEach, expect, test } from 'vitest'
import { checks } from '../../../main/host/doctor/checks.ts'
import { putBot } from '../../main/host/runs/bots.ts'
import { axeViolations } from '../axe.ts'
import { expectPage } from '../expect-page.ts'
import { type OpenStudio, openStudio } from '../studio.ts'

let studio: OpenStudio
afterEach(() => studio.close())

/** A bot that nobody can read. */
const BROKEN = 'bot: broken\nformat: 1\nsteps:\n  - data.sett: x\n'

test('in German an error says what it is and what to do, with the English message beneath', async () => {
  let id = ''
  studio = await openStudio({
    locale: 'de',
    prepare(home) {
      id = putBot(home, 'broken', BROKEN).id
    },
  })
  const { page } = studio
  await studio.goTo(`/bots/${id}/rehearse`)
  const alert = page.getByRole('alert')
  await expectPage(alert).toContainText('Unbekannte Art von Schritt')
  await expectPage(alert).toContainText('"data.sett" is no kind of step')
  await expectPage(alert).toContainText('die Übersicht der Schritte nennt alle')
  // What the catalogue says by itself is not said twice.
  await expectPage(alert).not.toContainText('Correct the kind of step')
  expect(await axeViolations(page)).toEqual([])
})

test('in German the doctor calls all that it looks at by its German name', async () => {
  studio = await openStudio({ locale: 'de' })
  const { page } = studio
  await studio.goTo('/settings')
  const rows = page.getByRole('row').filter({ has: page.getByRole('img') })
  await expectPage(rows).toHaveCount(checks.length, { timeout: 60_000 })
  await expectPage(rows.filter({ hasText: 'Texterkennung' })).toHaveCount(1)
  await expectPage(rows.filter({ hasText: 'Freier Platz' })).toHaveCount(1)
  expect(await axeViolations(page)).toEqual([])
})

test('in German the editor calls what is wrong with a bot by its German name', async () => {
  let id = ''
  studio = await openStudio({
    locale: 'de',
    prepare(home) {
      id = putBot(home, 'broken', BROKEN).id
    },
  })
  const { page } = studio
  await studio.goTo(`/bots/${id}`)
  const problems = page.getByRole('region', { name: 'Probleme' })
  await expectPage(problems).toContainText('Unbekannte Art von Schritt: "data.sett"', { timeout: 60_000 })
  await expectPage(problems).toContainText('die Übersicht der Schritte nennt alle')
})

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { putBot } from '../../../main/host/runs/bots.ts'
import { axeViolations } from '../../axe.ts'
import { expectPage } from '../../expect-page.ts'
import { type OpenStudio, openStudio } from '../../studio.ts'

const TYPES = 'bot: types\nformat: 1\ntitle: Types\nsteps:\n  - desktop.press: Enter\n'

let studio: OpenStudio
let programs: string

beforeEach(() => {
  programs = mkdtempSync(join(tmpdir(), 'programs-'))
})

afterEach(async () => {
  await studio.close()
  vi.unstubAllEnvs()
  rmSync(programs, { recursive: true })
})

/** Opens the start dialog where programs are looked for in these folders; the studio's browser started before. */
async function openStart(locale: string, name: string, path: string): Promise<void> {
  studio = await openStudio({ locale, prepare: (home) => void putBot(home, 'types', TYPES) })
  vi.stubEnv('PATH', path)
  await studio.page.getByRole('button', { name }).click()
}

test('a bot that works on the desktop is offered a display of its own where one can be made', async () => {
  for (const program of ['Xvfb', 'openbox', 'dbus-daemon']) {
    writeFileSync(join(programs, program), '#!/bin/sh\nexit 3\n')
    chmodSync(join(programs, program), 0o755)
  }
  // They stand before the machine's own, and make no display: that it was asked for can be told from the refusal.
  await openStart('en', 'Start Types', `${programs}${delimiter}${process.env.PATH}`)
  const dialog = studio.page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'On a display of its own' }).check()
  expect(await axeViolations(studio.page)).toEqual([])
  await dialog.getByRole('button', { name: 'Run' }).click()
  await expectPage(dialog.getByText('There is no display of its own for the bot')).toBeVisible()
})

test('where none can be made it says what to install', async () => {
  await openStart('de', 'Types starten', programs)
  const dialog = studio.page.getByRole('dialog')
  await expectPage(dialog.getByText('apt-get install xvfb dbus openbox')).toBeVisible()
  await expectPage(dialog.getByRole('checkbox')).toHaveCount(0)
})

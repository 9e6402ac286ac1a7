import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { parseBot } from '../../../../bots/format/index.ts'
import { ownDisplayOffer } from '../../../../main/host/runs/own-display-offer.ts'

const types = botOf('desktop.press: Enter')
const counts = botOf('data.set: =1\n    save: one')

function botOf(step: string) {
  const texts = new Map([['bot.yaml', `bot: b\nformat: 1\nsteps:\n  - ${step}\n`]])
  return parseBot({ folder: '/bot', texts })
}

function folderWith(...programs: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const program of programs) writeFileSync(join(folder, program), '')
  return folder
}

test('what a machine lacks for a display of its own is told by its packages', () => {
  expect(ownDisplayOffer(types, 'linux', folderWith('Xvfb', 'openbox', 'dbus-daemon')).packages).toEqual([])
  expect(ownDisplayOffer(types, 'linux', folderWith('dbus-daemon')).packages).toEqual(['xvfb', 'openbox'])
  expect(ownDisplayOffer(types, 'darwin', '').isKnownHere).toBe(false)
})

test('only a bot that works on the desktop has a use for one', () => {
  expect(ownDisplayOffer(types, 'linux', '').usesDesktop).toBe(true)
  expect(ownDisplayOffer(counts, 'linux', '').usesDesktop).toBe(false)
})

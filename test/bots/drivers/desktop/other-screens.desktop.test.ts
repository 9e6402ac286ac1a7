import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { rightReplays } from '../../../bench/desktop/replays.ts'
import { xcalc } from '../../../bench/desktop/tasks/xcalc.ts'
import { zenity } from '../../../bench/desktop/tasks/zenity.ts'

// What was recorded on one monitor of 1920 x 1080, without any scale, is replayed where the screen is another.

test('elements of windows are found on a display that is scaled', async () => {
  const scene = { environment: { GDK_SCALE: '2' } }
  expect(await rightReplays(zenity, 'elements', 1, scene)).toBe(1)
})

test('what is known by sight is found on a smaller screen', async () => {
  expect(await rightReplays(zenity, 'sight', 1, { size: '1280x800' })).toBe(1)
})

// To its programs two monitors side by side are one display.
test('what is known by sight is found in a window on the second monitor', async () => {
  const environment = { XENVIRONMENT: resources('XCalc.geometry: +1700+300') }
  expect(await rightReplays(xcalc, 'sight', 1, { size: '2560x1024', environment })).toBe(1)
})

/** A file that says how X programs show themselves. */
function resources(line: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskhand-resources-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'resources'), `${line}\n`)
  return join(folder, 'resources')
}

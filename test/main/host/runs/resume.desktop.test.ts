import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { putBot } from './bots.ts'
import { host } from './host.ts'

const STUCK = `
bot: stuck
format: 1
steps:
  - desktop.start: xcalc
    window: calculator.main
  - desktop.click: calculator.receipt
    timeout: 1s
    effect: idempotent
`
const ELEMENTS = `calculator:
  main: { window: { program: xcalc } }
  receipt: { text: Print the receipt, window: { program: xcalc } }
`
/** Without a display it would not have come to look for what is not there. */
const CAME_TO_CLICK = { step: 'desktop.click calculator.receipt' }

test('a run that began on a display of its own is resumed on one, not on that of the person', async () => {
  vi.stubEnv('DISPLAY', undefined)
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', undefined)
  onTestFinished(() => void vi.unstubAllEnvs())
  const { home, journal, runs } = host()
  const { id, folder } = putBot(home, 'stuck', STUCK)
  writeFileSync(join(folder, 'elements.yaml'), ELEMENTS)
  const { run, ended } = await runs.start({ bot: id, inputs: {}, ownDisplay: true })
  await ended
  expect(journal.run(run).error).toMatchObject(CAME_TO_CLICK)
  const again = await runs.resume(run)
  await again.ended
  expect(journal.run(run).error).toMatchObject(CAME_TO_CLICK)
})

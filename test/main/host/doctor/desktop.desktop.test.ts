import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { Finding } from '../../../../main/host/doctor/finding.ts'
import { virtualDesktop } from '../../../../main/host/virtual-desktop/index.ts'

test('the doctor says what of the desktop works', async () => {
  const session = await virtualDesktop()
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, ['main/cli.ts', 'doctor', '--json'], {
    env: { ...process.env, ...session.environment, DESKHAND_HOME: session.home },
  })
  const found: Finding[] = JSON.parse(stdout)
  const states = Object.fromEntries(found.map(({ what, state }) => [what, state]))
  expect(states).toMatchObject({ display: 'ok', windows: 'ok', 'mouse, keyboard': 'ok', accessibility: 'ok' })
  expect(found.find(({ what }) => what === 'windows')?.found).toBe('Openbox')
  await session.stop()
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { connectDisplay } from '../../../../bots/drivers/desktop/display/index.ts'
import { processesOf } from '../../../../main/host/virtual-desktop/end-all.ts'
import { virtualDesktop } from '../../../../main/host/virtual-desktop/index.ts'

test('a desktop ends with all that was started in it', async () => {
  const session = await virtualDesktop()
  const program = spawn('xcalc', { env: session.environment, stdio: 'ignore', detached: true })
  await once(program, 'spawn')
  expect(processesOf(session.home).length).toBeGreaterThan(3)
  await session.stop()
  expect(processesOf(session.home)).toEqual([])
  expect(existsSync(session.home)).toBe(false)
})

test('its window manager has answered before anything can be opened there', async () => {
  const session = await virtualDesktop()
  const display = await connectDisplay(session.environment)
  expect(await display.numbers(display.root, '_NET_NUMBER_OF_DESKTOPS')).toEqual([1])
  display.close()
  await session.stop()
})

test('two desktops stand side by side', async () => {
  const [one, other] = await Promise.all([virtualDesktop(), virtualDesktop()])
  expect(one.environment.DISPLAY).not.toBe(other.environment.DISPLAY)
  await Promise.all([one.stop(), other.stop()])
})

test('a desktop ends when whoever started it is killed', async () => {
  const owner = spawn(process.execPath, [fileURLToPath(new URL('owner.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(owner.stdout, 'data')) as [Buffer]
  const home = said.toString().trim()
  expect(processesOf(home).length).toBeGreaterThan(2)
  owner.kill('SIGKILL')
  while (processesOf(home).length > 0 || existsSync(home)) await pause(20)
})

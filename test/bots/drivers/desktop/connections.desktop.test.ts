import { readdirSync, readlinkSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desktopDriver } from '../../../../bots/drivers/desktop/index.ts'
import { accessibleTree } from '../../../../bots/drivers/desktop/tree/index.ts'
import { screenEyes } from '../../../../main/host/eyes.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../../main/host/virtual-desktop/index.ts'
import { within } from './programs.ts'

let session: VirtualDesktop
beforeAll(async () => {
  session = await virtualDesktop()
})
afterAll(() => session?.stop())

test('elements that are asked for twice at once leave no connection behind', async () => {
  const before = sockets()
  const tree = accessibleTree({ environment: session.environment })
  await Promise.all([tree.windows(within()), tree.windows(within())])
  await tree.close()
  await expect.poll(sockets, POLL).toBe(before)
})

test('windows that are asked for twice at once leave no connection behind', async () => {
  const before = sockets()
  const { environment, home: folder } = session
  const driver = desktopDriver({ environment, folder, eyes: async () => screenEyes() })
  const none = { ref: 'none', window: { title: 'None' } }
  const counts = [driver.read(none, 'count', within()), driver.read(none, 'count', within())]
  expect(await Promise.all(counts)).toEqual([0, 0])
  await driver.end()
  await expect.poll(sockets, POLL).toBe(before)
})

const POLL = { interval: 10, timeout: 5000 }

/** How many sockets this process has open. */
function sockets(): number {
  return readdirSync('/proc/self/fd').filter((name) => targetOf(name).startsWith('socket:')).length
}

/** What was closed meanwhile is nothing. */
function targetOf(name: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${name}`)
  } catch {
    return ''
  }
}

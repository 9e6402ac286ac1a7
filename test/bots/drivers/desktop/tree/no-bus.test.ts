import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { accessibilityAddress } from '../../../../../bots/drivers/desktop/tree/bus/address.ts'
import { BusClient } from '../../../../../bots/drivers/desktop/tree/bus/client.ts'
import { accessibleTree } from '../../../../../bots/drivers/desktop/tree/index.ts'

const call = () => ({ signal: new AbortController().signal, timeout: 2_000 })

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'deskhand-bus-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test.each([
  ['no session', () => ({})],
  ['a folder without a bus', () => ({ XDG_RUNTIME_DIR: folder() })],
  ['a bus that is not there', () => ({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(folder(), 'bus')}` })],
  ['an address that is none', () => ({ DBUS_SESSION_BUS_ADDRESS: 'carrier-pigeon:coop=4' })],
])('with %s it says that accessible elements cannot be read', async (_what, environment) => {
  const tree = accessibleTree({ environment: environment() })
  await expect(tree.windows(call())).rejects.toMatchObject({
    code: 'accessibility-missing',
    details: { acted: false },
  })
  await tree.close()
})

test('a bus that hangs up is no bus', async () => {
  const path = join(folder(), 'bus')
  const server = createServer((socket) => socket.destroy()).listen(path)
  onTestFinished(() => void server.close())
  await expect(BusClient.connect(`unix:path=${path}`)).rejects.toMatchObject({
    code: 'accessibility-missing',
  })
})

test('the address of the accessibility bus is taken from the environment where it stands there', async () => {
  expect(await accessibilityAddress({ AT_SPI_BUS_ADDRESS: 'unix:path=/a' })).toBe('unix:path=/a')
})

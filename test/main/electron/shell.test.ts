import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hostClient } from '../../../main/api/host/client.ts'
import { startShell } from '../../../main/electron/start.ts'
import { temporaryHome } from '../temporary-home.ts'
import { standInElectron } from './stand-in.ts'
import type { StandInWindow } from './stand-in-window.ts'

/** What comes in the end, also on a machine that is busy. */
const inTime = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 })

const page = { status: 200, headers: {}, body: '' }

/** A shell under a home of its own, started with these words. */
async function shell(...words: string[]) {
  const home = temporaryHome()
  const electron = standInElectron(home)
  const started = startShell(electron.parts, {
    home,
    environment: { LANG: 'C' },
    words: ['deskhand', ...words],
    pages: async () => () => page,
  })
  electron.becomeReady()
  await started
  return { home, ...electron }
}

/** A page asks for its channel, from this address. */
function asks(ipc: { emit(event: string, message: object): unknown }, window: StandInWindow, url?: string) {
  const { id, mainFrame } = window.webContents
  ipc.emit('deskhand:connect', { sender: { id }, senderFrame: url === undefined ? mainFrame : { url } })
}

function firstOf<T>(all: readonly T[]): T {
  const [first] = all
  if (first === undefined) throw new Error('there is none')
  return first
}

test('what comes too late is refused by the stand-in, as by Electron', async () => {
  const home = temporaryHome()
  const { parts, becomeReady } = standInElectron(home)
  becomeReady()
  const options = { home, environment: {}, words: [], pages: async () => () => page }
  await expect(startShell(parts, options)).rejects.toThrow('before the app is ready')
})

test('nothing of Electron is used before it is ready but what has to be', async () => {
  const { windows } = await shell()
  await inTime(() => windows.length).toBe(1)
  expect(firstOf(windows).webContents.mainFrame.url).toBe('app://deskhand/')
})

test('started at login it shows the tray alone', async () => {
  const { windows, menu } = await shell('--hidden')
  expect(menu().map(({ label }) => label)).toContain('Open Deskhand')
  expect(windows).toEqual([])
})

test('a page gets a channel to the host, and works over it', async () => {
  const { windows, ipc } = await shell()
  await inTime(() => windows.length).toBe(1)
  const window = firstOf(windows)
  asks(ipc, window)
  const [{ channel, ports } = { channel: '', ports: [] }] = window.webContents.sent
  expect(channel).toBe('deskhand:host')
  const port = firstOf(ports)
  const host = hostClient(port)
  port.start()
  expect(await host.triggers.list()).toEqual({ paused: false, triggers: [] })
})

test.each(['https://evil.example/', 'app://deskhand.evil.example/', 'app://deskhand/in-a-frame'])(
  'a sender at %s that is not the page itself gets no channel',
  async (url) => {
    const { windows, ipc } = await shell()
    await inTime(() => windows.length).toBe(1)
    const window = firstOf(windows)
    asks(ipc, window, url)
    ipc.emit('deskhand:connect', { sender: { id: -1 }, senderFrame: window.webContents.mainFrame })
    expect(window.webContents.sent).toEqual([])
  },
)

test('a second one ends at once, and the first shows the page of its link', async () => {
  const { app, windows } = await shell()
  await inTime(() => windows.length).toBe(1)
  app.emit('second-instance', {}, ['deskhand', 'deskhand://open/runs/17'])
  await inTime(() =>
    firstOf(windows).webContents.sent.map(({ channel, message }) => [channel, message]),
  ).toEqual([['deskhand:show', '/runs/17']])
  const home = temporaryHome()
  const second = standInElectron(home)
  second.app.isFirst = false
  await startShell(second.parts, { home, environment: {}, words: [], pages: async () => () => page })
  expect(second.app.quits).toBe(1)
})

test('the host starts again when it dies, and pages get a channel to the new one', async () => {
  const { windows, hosts, ipc } = await shell()
  await inTime(() => windows.length).toBe(1)
  const window = firstOf(windows)
  asks(ipc, window)
  firstOf(hosts).crash()
  await inTime(() => window.webContents.sent.length).toBe(2)
  expect(hosts.length).toBe(2)
})

test('a host that dies again and again is left alone, and the person is told', async () => {
  const { hosts, shown } = await shell('--hidden')
  for (const count of [1, 2, 3, 4]) {
    await inTime(() => hosts.length).toBe(count)
    hosts.at(-1)?.crash()
  }
  await inTime(() => shown).toEqual([expect.stringContaining('doctor')])
  expect(hosts.length).toBe(4)
})

test('with the program the host ends, and is not started again', async () => {
  const { app, hosts } = await shell('--hidden')
  app.emit('before-quit')
  await inTime(() => firstOf(hosts).isEnded).toBe(true)
  expect(hosts.length).toBe(1)
})

test('the key of the vault is kept by the system, and only the host gets it', async () => {
  const { home, hosts } = await shell('--hidden')
  expect(firstOf(hosts).env).toMatchObject({
    LANG: 'C',
    DESKHAND_VAULT_KEY: expect.stringMatching(/^.{44}$/),
  })
  expect(existsSync(home.vaultKey)).toBe(false)
  expect(process.env.DESKHAND_VAULT_KEY).toBeUndefined()
})

test('the window comes back where it was', async () => {
  const { home, windows } = await shell()
  await inTime(() => windows.length).toBe(1)
  firstOf(windows).close()
  const again = standInElectron(home)
  const options = { home, environment: {}, words: [], pages: async () => () => page }
  const started = startShell(again.parts, options)
  again.becomeReady()
  await started
  await inTime(() => again.windows.map((window) => window.options)).toMatchObject([
    { x: 10, y: 20, width: 1200, height: 800 },
  ])
})

test('keys of a trigger are heard as long as it is on', async () => {
  const { home, windows, ipc, pressed } = await shell()
  writeFileSync(join(home.folder, 'bot.yaml'), 'bot: b\nformat: 1\nsteps:\n  - data.set: 1\n    save: one\n')
  await inTime(() => windows.length).toBe(1)
  asks(ipc, firstOf(windows))
  const port = firstOf(firstOf(firstOf(windows).webContents.sent).ports)
  const host = hostClient(port)
  port.start()
  const trigger = { id: 't', title: 'T', bot: home.folder, kind: 'shortcut', params: { keys: 'Alt+P' } }
  await host.triggers.save(trigger)
  expect([...pressed.keys()]).toEqual(['Alt+P'])
  await host.triggers.save({ ...trigger, on: false })
  await inTime(() => [...pressed.keys()]).toEqual([])
})

import { EventEmitter } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onCopied } from '../../../main/electron/clipboard.ts'
import { crashLimit } from '../../../main/electron/crashes.ts'
import { loginItem } from '../../../main/electron/login-item.ts'
import { onKeys } from '../../../main/electron/shortcuts.ts'
import { watchUpdates } from '../../../main/electron/updates.ts'
import { temporaryFolder } from '../temporary-home.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('each text that is copied is told once, what was there before is not', async () => {
  const readText = vi.fn(async () => 'before')
  const copied: string[] = []
  const leave = onCopied({ readText }, (text) => void copied.push(text))
  await vi.advanceTimersByTimeAsync(1_000)
  readText.mockResolvedValue('one')
  await vi.advanceTimersByTimeAsync(2_000)
  readText.mockRejectedValueOnce(new Error('another program has it'))
  readText.mockResolvedValue('two')
  await vi.advanceTimersByTimeAsync(2_000)
  leave()
  readText.mockResolvedValue('three')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(copied).toEqual(['one', 'two'])
})

test('keys that are taken or that nobody knows cannot be had', () => {
  const unregister = vi.fn()
  const register = vi.fn(() => true)
  const leave = onKeys({ register, unregister }, 'Alt+P', vi.fn())
  if (leave) leave()
  expect(unregister).toHaveBeenCalledWith('Alt+P')
  register.mockReturnValueOnce(false)
  expect(onKeys({ register, unregister }, 'Alt+P', vi.fn())).toBe(false)
  register.mockImplementationOnce(() => {
    throw new TypeError('conversion failure')
  })
  expect(onKeys({ register, unregister }, 'Alt+Nonsense', vi.fn())).toBe(false)
})

test('three crashes within a minute are enough', () => {
  let now = 0
  const mayGoOn = crashLimit(() => now)
  expect([mayGoOn(), mayGoOn(), mayGoOn(), mayGoOn()]).toEqual([true, true, true, false])
  now = 61_000
  expect(mayGoOn()).toBe(true)
})

test('on Linux the program starts at login by an autostart entry', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'autostart', 'deskhand.desktop')
  const app = { getLoginItemSettings: () => ({ openAtLogin: false }), setLoginItemSettings: vi.fn() }
  const where = { platform: 'linux', program: '/opt/My "$Apps"/100%/deskhand', folder } as const
  const item = loginItem(app, where)
  expect(item.isOn()).toBe(false)
  item.set(true)
  expect(item.isOn()).toBe(true)
  expect(readFileSync(file, 'utf8')).toContain('Exec="/opt/My \\"\\$Apps\\"/100%%/deskhand" --hidden\n')
  item.set(false)
  expect(existsSync(file)).toBe(false)
})

test('elsewhere the system starts it', () => {
  const app = { getLoginItemSettings: () => ({ openAtLogin: true }), setLoginItemSettings: vi.fn() }
  const item = loginItem(app, { platform: 'win32', program: 'deskhand.exe', folder: '' })
  expect(item.isOn()).toBe(true)
  item.set(false)
  expect(app.setLoginItemSettings).toHaveBeenCalledWith({ openAtLogin: false, args: ['--hidden'] })
})

function updater() {
  return Object.assign(new EventEmitter(), {
    autoDownload: false,
    autoInstallOnAppQuit: false,
    setFeedURL: vi.fn(),
    checkForUpdates: vi.fn(async () => undefined),
    quitAndInstall: vi.fn(),
  })
}

test('updates are looked for at their address, again and again, and one that is ready can be put in place', async () => {
  const found = updater()
  let install: () => void = () => undefined
  const end = watchUpdates(
    async () => found,
    'https://updates.example/deskhand',
    (given) => {
      install = given
    },
  )
  await vi.advanceTimersByTimeAsync(0)
  expect(found.setFeedURL).toHaveBeenCalledWith({
    provider: 'generic',
    url: 'https://updates.example/deskhand',
  })
  found.checkForUpdates.mockRejectedValueOnce(new Error('offline'))
  await vi.advanceTimersByTimeAsync(9 * 3_600_000)
  expect(found.checkForUpdates).toHaveBeenCalledTimes(3)
  found.emit('error', new Error('offline'))
  found.emit('update-downloaded')
  install()
  expect(found.quitAndInstall).toHaveBeenCalledOnce()
  end()
  await vi.advanceTimersByTimeAsync(9 * 3_600_000)
  expect(found.checkForUpdates).toHaveBeenCalledTimes(3)
})

test.each([undefined, 'http://updates.example/', 'nonsense'])(
  'without a safe address (%s) nothing is looked for',
  (address) => {
    const load = vi.fn()
    watchUpdates(load, address, vi.fn())
    expect(load).not.toHaveBeenCalled()
  },
)

import sharp from 'sharp'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { DesktopDriver } from '../../../bots/drivers/desktop/index.ts'
import { Secret } from '../../../bots/secrets/index.ts'
import { wireDesktop } from '../../../main/host/desktop.ts'

const options = { signal: new AbortController().signal, timeout: 1000 }
const black = sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
  .png()
  .toBuffer()

/** A driver that notes what is asked of it, and how often it was loaded. */
function wired(screenshot: () => Promise<Uint8Array> = () => black) {
  const calls: string[] = []
  const driver: Partial<DesktopDriver> = {
    type: async (_target, text) => void calls.push(`type ${text}`),
    readClipboard: async () => 'copied',
    screen: { screenshot, find: async () => [], click: async () => {}, read: async () => 'Total' },
    reset: async () => void calls.push('reset'),
    end: async () => void calls.push('end'),
  }
  const load = async () => {
    calls.push('load')
    return driver as DesktopDriver
  }
  return { calls, ...wireDesktop(load, () => calls.push('used')) }
}

test('a desktop that no step works on is never loaded', async () => {
  const { calls, reset, close, snapshot } = wired()
  await reset()
  expect(await snapshot()).toEqual({ network: [] })
  await close()
  expect(calls).toEqual([])
})

test('steps reach one driver, which is reset and ended with the run', async () => {
  const { calls, desktop, screen, reset, close } = wired()
  await desktop.type(undefined, 'abc', options)
  expect(await screen.read({}, options)).toBe('Total')
  expect(await desktop.readClipboard(options)).toBe('copied')
  await reset()
  await close()
  expect(calls).toEqual(['used', 'load', 'type abc', 'used', 'used', 'reset', 'end'])
})

test('a picture is taken of the screen, but for when a secret may stand there', async () => {
  const { desktop, reset, snapshot } = wired()
  await desktop.type(undefined, 'abc', options)
  const { image } = await snapshot()
  expect((await sharp(image).metadata()).format).toBe('jpeg')
  await desktop.type(undefined, new Secret('hunter2', 'account.password'), options)
  expect(await snapshot()).toEqual({ network: [] })
  // It may stand in a program that the bot found there and that stays.
  await reset()
  expect(await snapshot()).toEqual({ network: [] })
})

test('a picture that was begun before a secret was typed is left out', async () => {
  const taken = Promise.withResolvers<Uint8Array>()
  const { desktop, snapshot } = wired(() => taken.promise)
  await desktop.type(undefined, 'abc', options)
  const shot = snapshot()
  await desktop.type(undefined, new Secret('hunter2', 'account.password'), options)
  taken.resolve(await black)
  expect(await shot).toEqual({ network: [] })
})

test('a display that hangs does not hold up the report', async () => {
  const { desktop, snapshot } = wired(() => new Promise(() => undefined))
  const timeIsUp = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort())
  onTestFinished(() => timeIsUp.mockRestore())
  await desktop.type(undefined, 'abc', options)
  expect(await snapshot()).toEqual({ network: [] })
})

test('a picture that cannot be taken is left out', async () => {
  const { desktop, snapshot } = wired(() => Promise.reject(new Error('the display is gone')))
  await desktop.type(undefined, 'abc', options)
  expect(await snapshot()).toEqual({ network: [] })
})

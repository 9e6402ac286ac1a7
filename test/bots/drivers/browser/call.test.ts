import { expect, test } from 'vitest'
import { Call } from '../../../../bots/drivers/browser/call.ts'
import { BotError } from '../../../../bots/errors/index.ts'

const never = new Promise<never>(() => undefined)
const staying = () => () => undefined
const call = (timeout: number, signal = new AbortController().signal) =>
  new Call({ signal, timeout }, staying)

test('it gives what comes in time', async () => {
  expect(await call(1000).within(Promise.resolve(7), 'it')).toBe(7)
})

test('it ends what takes longer, and says what was waited for', async () => {
  await expect(call(10).within(never, 'the page')).rejects.toMatchObject({
    code: 'step-timeout',
    message: 'Waited 0.01 s for the page',
  })
})

test('a signal ends it at once, with its own reason where that is an error of ours', async () => {
  const stop = new AbortController()
  const waiting = call(60_000, stop.signal).race(never)
  stop.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'stopped' })
  const reason = new BotError('step-timeout', 'too long')
  await expect(call(60_000, AbortSignal.abort(reason)).pause(60_000)).rejects.toBe(reason)
})

test('what it works on may end it, until it has ended itself', async () => {
  let tell: ((error: BotError) => void) | undefined
  const ending = (listener: (error: BotError) => void) => {
    tell = listener
    return () => {
      tell = undefined
    }
  }
  const one = new Call({ signal: new AbortController().signal, timeout: 60_000 }, ending)
  const waiting = one.race(never)
  tell?.(new BotError('browser-gone', 'killed'))
  await expect(waiting).rejects.toMatchObject({ code: 'browser-gone' })
  one.end()
  expect(tell).toBeUndefined()
})

test('the time left shrinks to nothing', () => {
  expect(call(0).left()).toBe(0)
  expect(call(5000).left()).toBeGreaterThan(4000)
})

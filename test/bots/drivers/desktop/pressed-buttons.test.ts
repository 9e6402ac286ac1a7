import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PressedButtons } from '../../../../bots/drivers/desktop/pressed-buttons.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Whether it is waited for a button right after these keys. */
async function isAwaitedAfter(keys: string, signal?: AbortSignal): Promise<boolean> {
  const buttons = new PressedButtons()
  buttons.press(keys)
  let isDone = false
  void buttons.done(signal).then(() => {
    isDone = true
  })
  await vi.advanceTimersByTimeAsync(1)
  const isAwaited = !isDone
  await vi.advanceTimersByTimeAsync(1000)
  expect(isDone).toBe(true)
  return isAwaited
}

test.each(['Enter', 'Space', 'Alt+S', 'Alt+ä'])('%s may have pressed a button', async (keys) => {
  expect(await isAwaitedAfter(keys)).toBe(true)
})

test.each(['Tab', 'a', 'Control+S', 'Alt+F4', 'Control+Enter'])('%s presses none', async (keys) => {
  expect(await isAwaitedAfter(keys)).toBe(false)
})

test('who ends the work does not wait', async () => {
  const ended = new AbortController()
  setTimeout(() => ended.abort(), 0)
  expect(await isAwaitedAfter('Enter', ended.signal)).toBe(false)
})

import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { interruptions } from '../../../main/commands/interruptions.ts'

// The clock is ours: what ends this process some seconds after a kill must not reach the tests that come next.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
})

afterEach(() => {
  vi.useRealTimers()
})

const interrupted = () => {
  const said: string[] = []
  const signals = interruptions((text) => said.push(text))
  onTestFinished(() => signals.end())
  return { said, ...signals }
}

test('the first Ctrl-C stops after the item, and says so', () => {
  const { stop, kill, said } = interrupted()
  process.emit('SIGINT')
  expect([stop.aborted, kill.aborted, said.length]).toEqual([true, false, 1])
})

test('the same Ctrl-C passed on by a parent is not a second one; a later one is', () => {
  const { kill } = interrupted()
  process.emit('SIGINT')
  process.emit('SIGINT')
  expect(kill.aborted).toBe(false)
  vi.advanceTimersByTime(350)
  process.emit('SIGINT')
  expect(kill.aborted).toBe(true)
})

test('afterwards Ctrl-C is not ours', () => {
  const before = process.listenerCount('SIGINT')
  const { end } = interrupted()
  expect(process.listenerCount('SIGINT')).toBe(before + 1)
  end()
  expect(process.listenerCount('SIGINT')).toBe(before)
})

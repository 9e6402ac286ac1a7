import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { interruptions } from '../../../main/commands/interruptions.ts'

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

test('the same Ctrl-C passed on by a parent is not a second one; a later one is', async () => {
  const { kill } = interrupted()
  process.emit('SIGINT')
  process.emit('SIGINT')
  expect(kill.aborted).toBe(false)
  await pause(350)
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

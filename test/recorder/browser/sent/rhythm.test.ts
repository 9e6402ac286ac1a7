import { expect, it } from 'vitest'
import { isHeartbeat } from '../../../../recorder/browser/sent/heartbeat.ts'
import { Rhythm } from '../../../../recorder/browser/sent/rhythm.ts'

it('what comes again and again while nobody does anything is background, but not the first time', () => {
  const rhythm = new Rhythm()
  const told = [10_000, 20_000, 30_000].map((at) => rhythm.isBackground('POST /ping', at, 0))
  expect(told).toEqual([false, true, true])
})

it('a beat in step stays background while the person works', () => {
  const rhythm = new Rhythm()
  for (const at of [10_000, 20_000, 30_000]) rhythm.isBackground('POST /ping', at, 0)
  expect(rhythm.isBackground('POST /ping', 40_010, 39_900)).toBe(true)
})

it('the same request out of step, right after an act, is the doing of the person', () => {
  const rhythm = new Rhythm()
  for (const at of [10_000, 20_000, 30_000]) rhythm.isBackground('POST /save', at, 0)
  expect(rhythm.isBackground('POST /save', 33_000, 32_950)).toBe(false)
})

it('what only ever came after acts is no background', () => {
  const rhythm = new Rhythm()
  const told = [10_000, 20_000, 30_000, 40_000].map((at) => rhythm.isBackground('POST /next', at, at - 20))
  expect(told).toEqual([false, false, false, false])
})

it.each([
  [9, 'x', true],
  [1, '2', true],
  [1, '{"type":"ping"}', true],
  [1, 'ping', true],
  [1, '', true],
  [1, '{"type":"order","count":2}', false],
  [1, '42["save",{"shipping":1}]', false],
  [2, 'AAEC', false],
])('opcode %i with %j keeps the line open: %s', (opcode, text, expected) => {
  expect(isHeartbeat(opcode, text)).toBe(expected)
})

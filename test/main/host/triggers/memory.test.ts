import { join } from 'node:path'
import { expect, test } from 'vitest'
import { triggerMemory } from '../../../../main/host/triggers/memory.ts'
import { temporaryFolder } from '../../temporary-home.ts'

test('what was noticed once is known to everybody, also after a restart', () => {
  const file = join(temporaryFolder(), 'triggers.sqlite')
  const one = triggerMemory(file)
  const other = triggerMemory(file)
  expect(one.first('scans', 'a')).toBe(true)
  expect(other.first('scans', 'a')).toBe(false)
  expect(other.first('letters', 'a')).toBe(true)
  one.close()
  other.close()
  const later = triggerMemory(file)
  expect(later.knows('scans', 'a')).toBe(true)
  later.forget('scans', 'a')
  expect(later.first('scans', 'a')).toBe(true)
  later.close()
})

test('the last firing stays; one that ends when all is closed is no error', () => {
  const file = join(temporaryFolder(), 'triggers.sqlite')
  const memory = triggerMemory(file)
  memory.setLast('t', { at: 1, run: 'r' })
  memory.setLast('t', { at: 1, run: 'r', state: 'done' })
  expect(memory.last('t')).toEqual({ at: 1, run: 'r', state: 'done' })
  expect(memory.last('other')).toBeUndefined()
  memory.close()
  expect(() => memory.setLast('t', { at: 2 })).not.toThrow()
})

test('missed times add up until one of two decides about them, and what is missed later asks anew', () => {
  const file = join(temporaryFolder(), 'triggers.sqlite')
  const one = triggerMemory(file)
  const other = triggerMemory(file)
  expect(one.seenUntil('t', 'daily', 100)).toBe(100)
  expect(other.seenUntil('t', 'daily', 900)).toBe(100)
  one.addMissed('t', { at: 200, times: 2 })
  one.addMissed('t', { at: 300, times: 1 })
  expect(other.missed('t')).toEqual({ at: 300, times: 3 })
  expect(one.takeMissed('t', 200)).toBe(false)
  expect([one.takeMissed('t', 300), other.takeMissed('t', 300)]).toEqual([true, false])
  one.addMissed('t', { at: 400, times: 1 })
  expect(one.missed('t')).toEqual({ at: 400, times: 1 })
  expect(one.seenUntil('t', 'weekly', 500)).toBe(500)
  expect(one.missed('t')).toBeUndefined()
  one.forgetTimes('t')
  expect(one.seenUntil('t', 'weekly', 600)).toBe(600)
  one.close()
  other.close()
})

import { expect, test } from 'vitest'
import { isQuiet } from '../../../../main/host/triggers/quiet.ts'

test.each([
  ['12:00', '13:00', 12, 0, true],
  ['12:00', '13:00', 13, 0, false],
  ['12:00', '13:00', 11, 59, false],
  ['18:00', '08:00', 23, 30, true],
  ['18:00', '08:00', 7, 59, true],
  ['18:00', '08:00', 8, 0, false],
])('quiet from %s to %s: at %i:%i that is %s', (from, to, hour, minute, expected) => {
  expect(isQuiet({ from, to }, new Date(2026, 10, 23, hour, minute))).toBe(expected)
})

test('without quiet hours it never is', () => {
  expect(isQuiet(undefined, new Date())).toBe(false)
})

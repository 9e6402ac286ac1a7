import { expect, test } from 'vitest'
import { studioAccess } from '../../../../main/host/studio/access.ts'

const KEY = Buffer.alloc(32, 7)

test('a ticket is changed once for a cookie that lets in', () => {
  const access = studioAccess(KEY, 'deskhand-1')
  const ticket = access.ticket()
  const cookie = access.redeem(ticket)
  expect(access.isAdmitted(`other=1; deskhand-1=${cookie}`)).toBe(true)
  expect(access.redeem(ticket)).toBeUndefined()
})

test('the cookie outlives the host, whose key is the same', () => {
  const cookie = studioAccess(KEY, 'deskhand-1').redeem(studioAccess(KEY, 'deskhand-1').ticket())
  expect(studioAccess(KEY, 'deskhand-1').isAdmitted(`deskhand-1=${cookie}`)).toBe(true)
})

test.each([
  ['no cookie', undefined],
  ['an empty one', 'deskhand-1='],
  ['one that was made up', `deskhand-1=abc.${Date.now() + 1_000_000}.abc`],
  ['a ticket in its place', `deskhand-1=${studioAccess(KEY, 'deskhand-1').ticket()}`],
  ['one of another studio', `deskhand-2=${cookieOf('deskhand-2')}`],
  ['one of another studio under our name', `deskhand-1=${cookieOf('deskhand-2')}`],
  ['one signed with another key', `deskhand-1=${cookieOf('deskhand-1', Buffer.alloc(32, 8))}`],
])('%s does not let in', (_what, cookies) => {
  expect(studioAccess(KEY, 'deskhand-1').isAdmitted(cookies)).toBe(false)
})

test('a ticket is good for ten minutes, a cookie for a month', () => {
  let now = 1_000_000
  const access = studioAccess(KEY, 'deskhand-1', () => now)
  const late = access.ticket()
  const cookie = access.redeem(access.ticket())
  now += 10 * 61_000
  expect(access.redeem(late)).toBeUndefined()
  expect(access.isAdmitted(`deskhand-1=${cookie}`)).toBe(true)
  now += 31 * 24 * 3_600_000
  expect(access.isAdmitted(`deskhand-1=${cookie}`)).toBe(false)
})

function cookieOf(name: string, key = KEY): string | undefined {
  const access = studioAccess(key, name)
  return access.redeem(access.ticket())
}

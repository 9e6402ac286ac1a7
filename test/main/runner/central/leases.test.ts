import { expect, test } from 'vitest'
import { Leases } from '../../../../main/runner/central/leases.ts'
import { type Moment, moment, since } from '../../../../main/runner/central/moment.ts'

const lease = { id: 'c4c2f1de-8a0e-4f7a-9c3e-3f6e1b9d7a10', fence: 3 }
const asked: Moment = { steady: 0, wall: 0 }

/** Leases on a clock that the test sets. */
function stage() {
  const clock = { elapsed: 0 }
  return { clock, leases: new Leases(() => clock.elapsed) }
}

test('a lease lasts from the moment when central was asked, less a margin for the act', () => {
  const { clock, leases } = stage()
  leases.extend(lease, asked, 20)
  clock.elapsed = 17_999
  expect(leases.isOurs(lease)).toBe(true)
  clock.elapsed = 18_000
  expect(leases.isOurs(lease)).toBe(false)
  expect(leases.mayBeOurs(lease)).toBe(true)
  clock.elapsed = 20_000
  expect(leases.mayBeOurs(lease)).toBe(false)
})

test('nothing is known of a lease that nobody told of, or of an earlier fence', () => {
  const { leases } = stage()
  expect(leases.mayBeOurs(lease)).toBe(false)
  leases.extend(lease, asked, 20)
  expect(leases.isOurs({ ...lease, fence: 2 })).toBe(false)
})

test('what is lost stays lost, until it is leased anew', () => {
  const { leases } = stage()
  leases.extend(lease, asked, 20)
  leases.lose(lease)
  leases.extend(lease, asked, 20)
  expect(leases.mayBeOurs(lease)).toBe(false)
  leases.extend({ ...lease, fence: 4 }, asked, 20)
  expect(leases.isOurs({ ...lease, fence: 4 })).toBe(true)
  leases.lose(lease)
  expect(leases.isOurs({ ...lease, fence: 4 })).toBe(true)
})

test('the clock that counted more is believed', () => {
  const now = moment()
  expect(since({ steady: now.steady - 5_000, wall: now.wall })).toBeGreaterThanOrEqual(5_000)
  expect(since({ steady: now.steady, wall: now.wall - 5_000 })).toBeGreaterThanOrEqual(5_000)
  expect(since({ steady: now.steady, wall: now.wall + 60_000 })).toBeGreaterThanOrEqual(0)
})

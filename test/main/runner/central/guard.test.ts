import { expect, test } from 'vitest'
import type { CommitRecord } from '../../../../bots/engine/journal/index.ts'
import { centralGuard } from '../../../../main/runner/central/guard.ts'
import { Leases } from '../../../../main/runner/central/leases.ts'
import { moment } from '../../../../main/runner/central/moment.ts'
import { away, refused } from './told-by-central.ts'

const lease = { id: 'c4c2f1de-8a0e-4f7a-9c3e-3f6e1b9d7a10', fence: 3, queue: 'invoices' }
const nothing = { results: [], failures: [] }
const commit: CommitRecord = {
  token: 'a-token',
  run: 'a-run',
  bot: 'poster',
  reference: 'r1',
  position: 0,
  step: 'browser.click post',
  state: 'intent',
  value: null,
  intendedAt: 1,
  settledAt: undefined,
  settledBy: undefined,
}

/** A guard on a clock that the test sets; central gives the answers in turn, the last one again and again. */
function stage(...answers: (Error | { seconds: number })[]) {
  const clock = { elapsed: 0 }
  const leases = new Leases(() => clock.elapsed)
  leases.extend(lease, moment(), 20)
  const asked: unknown[] = []
  const killed = new AbortController()
  const intend = async (intent: unknown) => {
    asked.push(intent)
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (answer instanceof Error) throw answer
    return answer ?? { seconds: 20 }
  }
  const guard = centralGuard({ central: { leases: { intend } }, leases, signal: killed.signal })
  return { guard, leases, clock, asked, killed }
}

test('a commit is announced under the fence of its item, and may act while the lease lasts', async () => {
  const { guard, asked, clock } = stage({ seconds: 20 })
  await guard.intend(commit, lease, nothing)
  expect(asked).toEqual([
    {
      id: lease.id,
      fence: 3,
      token: 'a-token',
      step: 'browser.click post',
      intendedAt: 1,
      outcomes: nothing,
    },
  ])
  expect(() => guard.mayAct()).not.toThrow()
  clock.elapsed = 18_500
  expect(() => guard.mayAct()).toThrow(
    expect.objectContaining({ code: 'lease-lost', details: expect.objectContaining({ acted: false }) }),
  )
})

test('who slept through its lease between announcement and act does not act, unless it was renewed meanwhile', async () => {
  const { guard, leases, clock } = stage({ seconds: 20 })
  await guard.intend(commit, lease, nothing)
  leases.extend(lease, moment(), 60)
  clock.elapsed = 30_000
  expect(() => guard.mayAct()).not.toThrow()
  leases.lose(lease)
  expect(() => guard.mayAct()).toThrow(expect.objectContaining({ code: 'lease-lost' }))
})

test('what is done after the commit is settled is not about its lease', async () => {
  const { guard, clock } = stage({ seconds: 20 })
  await guard.intend(commit, lease, nothing)
  guard.settled()
  clock.elapsed = 60_000
  expect(() => guard.mayAct()).not.toThrow()
})

test('waits while central is away, and goes on when it answers', async () => {
  const { guard, asked } = stage(away(), away(), { seconds: 20 })
  await guard.intend(commit, lease, nothing)
  expect(asked).toHaveLength(3)
})

test('gives up where central stays away for longer than the lease may last', async () => {
  const { guard, clock } = stage(away())
  clock.elapsed = 20_001
  await expect(guard.intend(commit, lease, nothing)).rejects.toMatchObject({
    code: 'lease-lost',
    details: { acted: false },
  })
})

test('does nothing where central says no', async () => {
  for (const [code, told] of [
    ['LEASE_LOST', 'lease-lost'],
    ['CONFLICT', 'lease-lost'],
    ['UNAUTHORIZED', 'central-refused'],
    ['BAD_REQUEST', 'central-refused'],
  ] as const) {
    const { guard } = stage(refused(code))
    await expect(guard.intend(commit, lease, nothing)).rejects.toMatchObject({
      code: told,
      details: { acted: false },
    })
  }
})

test('a kill ends the waiting', async () => {
  const { guard, killed } = stage(away())
  const waiting = guard.intend(commit, lease, nothing)
  killed.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'stopped', details: { acted: false } })
})

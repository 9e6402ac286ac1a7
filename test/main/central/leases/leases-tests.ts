import { expect, it } from 'vitest'
import type { Lease } from '../../../../main/api/central/contract/leases.ts'
import { itemsHandlers } from '../../../../main/central/items/handlers.ts'
import { leasesHandlers } from '../../../../main/central/leases/handlers.ts'
import { MOST_LOST } from '../../../../main/central/leases/take.ts'
import {
  byOperator,
  byRunner,
  callBy,
  centrals,
  centralWith,
  ended,
  makeQueue,
  newItems,
  noLease,
  silence,
  taken,
} from '../central.ts'
import type { OpenStore } from '../stores.ts'

const outcomes = { results: [], failures: [] }

/** What runners get, and what their leases are worth. */
export function leasesTests(open: OpenStore): void {
  const openCentral = centrals(open)

  it('hands out each item once, the most urgent first, then the oldest, with all that a runner needs', async () => {
    const central = await openCentral()
    const { ids, operator, runner } = await centralWith(central, 'a', 'b', 'c')
    await itemsHandlers.change(operator, { id: ids.c ?? '', priority: 1 })
    const { items, seconds, held } = await leasesHandlers.take(runner, { bots: ['bot'], count: 2 })
    expect({ seconds, held }).toEqual({ seconds: 20, held: undefined })
    expect(items).toEqual(
      ['c', 'a'].map((reference) => ({
        id: ids[reference],
        fence: 1,
        queue: 'q',
        bot: 'bot',
        inputs: {},
        retries: 2,
        reference,
        content: { reference },
        dueAt: null,
        commits: [],
        outcomes,
      })),
    )
    expect((await taken(runner, 9)).map(({ reference }) => reference)).toEqual(['b'])
    expect(await taken(runner, 9)).toEqual([])
  })

  it('hands out each item once to runners that ask at the same moment', async () => {
    const central = await openCentral()
    const references = Array.from({ length: 120 }, (_, index) => `r${index}`)
    await centralWith(central, ...references)
    const runners = await Promise.all([1, 2, 3, 4].map((number) => byRunner(central, `vm-${number}`)))
    const got: string[] = []
    await Promise.all(
      runners.map(async (runner) => {
        for (let empty = 0; empty < 3; ) {
          const items = await taken(runner, 7)
          got.push(...items.map(({ reference }) => reference))
          if (items.length === 0) empty += 1
        }
      }),
    )
    expect(got.toSorted()).toEqual(references.toSorted())
  })

  it('hands out only what the bots of the runner and its token allow, and nothing of a paused queue', async () => {
    const central = await openCentral()
    await makeQueue(central, 'other', { bot: 'other' })
    await makeQueue(central, 'second')
    await makeQueue(central, 'paused')
    await centralWith(central, 'q')
    const operator = byOperator(central)
    for (const queue of ['other', 'second', 'paused']) {
      await itemsHandlers.add(operator, { queue, items: newItems(queue) })
    }
    await makeQueue(central, 'paused', { paused: true })
    const bound = await byRunner(central, 'bound', ['second', 'other', 'paused'])
    expect((await taken(bound, 9)).map(({ reference }) => reference)).toEqual(['second'])
    expect((await taken(await byRunner(central), 9)).map(({ reference }) => reference)).toEqual(['q'])
    expect((await leasesHandlers.take(bound, { bots: [], count: 9 })).items).toEqual([])
    expect((await leasesHandlers.take(bound, { bots: ['other'], count: 9 })).items).toHaveLength(1)
    await makeQueue(central, 'paused')
    expect((await taken(bound, 9)).map(({ reference }) => reference)).toEqual(['paused'])
  })

  it('takes some of each queue where all is as urgent, and the urgent of any queue before', async () => {
    const central = await openCentral()
    await makeQueue(central, 'short')
    const { operator } = await centralWith(
      central,
      ...Array.from({ length: 50 }, (_, index) => `long-${index}`),
    )
    await itemsHandlers.add(operator, { queue: 'short', items: newItems('short-1', 'short-2', 'short-3') })
    const urgent = newItems('urgent-1', 'urgent-2').map((item) => ({ ...item, priority: 9 }))
    await itemsHandlers.add(operator, { queue: 'q', items: urgent })
    const first = await taken(await byRunner(central), 6)
    const kinds = first.map(({ reference }) => reference.replace(/-.*/, '')).toSorted()
    expect(kinds).toEqual(['long', 'long', 'short', 'short', 'urgent', 'urgent'])
  })

  it('hands out nothing while central is held, nor to a PC that has not said hello', async () => {
    const central = await openCentral()
    const { runner } = await centralWith(central, 'a')
    const stranger = {
      kind: 'runner',
      name: 'new',
      pc: '00000000-0000-4000-8000-000000000000',
      queues: null,
    } as const
    const answer = await leasesHandlers.take(callBy(central, stranger), { bots: ['bot'], count: 1 })
    expect(answer).toMatchObject({ items: [], held: expect.stringContaining('hello') })
    expect(await taken(runner)).toHaveLength(1)
  })

  it('makes leases last, and names those that are over', async () => {
    const central = await openCentral()
    const { ids, runner } = await centralWith(central, 'a', 'b', 'c')
    const [a = noLease, b = noLease, c = noLease] = (await taken(runner, 3)).map(leaseOf)
    await central.store.query(`UPDATE deskhand_jobs.job SET heartbeat_on = now() - interval '19 seconds'`)
    await silence(central, b.id)
    await ended(central, runner, { lease: c, state: 'done', error: null })
    const wrong = { id: a.id, fence: 7 }
    const unknown = { id: '00000000-0000-4000-8000-000000000000', fence: 1 }
    const { lost } = await leasesHandlers.renew(runner, { leases: [a, b, c, wrong, unknown] })
    expect(lost).toEqual([b, c, wrong, unknown])
    const [row] = await central.store.query(
      `SELECT heartbeat_on > now() - interval '9 seconds' AS fresh FROM deskhand_jobs.job WHERE id = $1`,
      [ids.a],
    )
    expect(row).toEqual({ fresh: true })
    expect(await leasesHandlers.renew(await byRunner(central, 'thief'), { leases: [a] })).toMatchObject({
      lost: [a],
    })
    expect(await leasesHandlers.renew(runner, { leases: [] })).toEqual({ lost: [], seconds: 20 })
  })

  it('gives back what was not begun, for another to take at once', async () => {
    const central = await openCentral()
    const { runner } = await centralWith(central, 'a', 'b')
    const [a = noLease, b = noLease] = (await taken(runner, 2)).map(leaseOf)
    await silence(central, b.id)
    expect(await leasesHandlers.release(runner, { leases: [a, b] })).toEqual({ lost: [b] })
    expect(await leasesHandlers.release(runner, { leases: [a] })).toEqual({ lost: [a] })
    const other = await byRunner(central, 'vm-2')
    expect((await taken(other, 9)).map(leaseOf).toSorted(byId)).toEqual(
      [
        { id: a.id, fence: 2 },
        { id: b.id, fence: 2 },
      ].toSorted(byId),
    )
  })

  it('notes a commit under the lease alone, as often as it is said', async () => {
    const central = await openCentral()
    const { runner } = await centralWith(central, 'a')
    const [lease = noLease] = (await taken(runner)).map(leaseOf)
    const intent = { ...lease, token: 't', step: 'post', intendedAt: 5, outcomes }
    expect(await leasesHandlers.intend(runner, intent)).toEqual({ seconds: 20 })
    await leasesHandlers.intend(runner, intent)
    const lost = { code: 'LEASE_LOST', status: 409 }
    await expect(leasesHandlers.intend(runner, { ...intent, fence: 2 })).rejects.toMatchObject(lost)
    await expect(leasesHandlers.intend(await byRunner(central, 'x'), intent)).rejects.toMatchObject(lost)
    await silence(central, lease.id)
    await expect(leasesHandlers.intend(runner, intent)).rejects.toMatchObject(lost)
    const commits = await central.store.query('SELECT token, fence, state, intended_at FROM deskhand.commits')
    expect(commits).toEqual([{ token: 't', fence: 1, state: 'intent', intended_at: 5 }])
  })

  it.each(['not-done', 'compensated'])('lets a commit be made that is %s', async (state) => {
    const central = await openCentral()
    const { runner } = await centralWith(central, 'a')
    const [lease = noLease] = (await taken(runner)).map(leaseOf)
    const intent = { ...lease, token: 't', step: 'post', intendedAt: 5, outcomes }
    await leasesHandlers.intend(runner, intent)
    await central.store.query('UPDATE deskhand.commits SET state = $1', [state])
    await leasesHandlers.intend(runner, { ...intent, intendedAt: 9 })
    const commits = await central.store.query('SELECT state, intended_at FROM deskhand.commits')
    expect(commits).toEqual([{ state: 'intent', intended_at: 9 }])
  })

  it.each(['done', 'in-doubt', 'undo-asked'])('refuses a commit that is %s', async (state) => {
    const central = await openCentral()
    const { runner } = await centralWith(central, 'a')
    const [lease = noLease] = (await taken(runner)).map(leaseOf)
    const intent = { ...lease, token: 't', step: 'post', intendedAt: 5, outcomes }
    await leasesHandlers.intend(runner, intent)
    await central.store.query('UPDATE deskhand.commits SET state = $1', [state])
    const conflict = { code: 'CONFLICT', message: expect.stringContaining(state) }
    await expect(leasesHandlers.intend(runner, intent)).rejects.toMatchObject(conflict)
  })

  it('hands the commits over with the outcomes up to the newest, and lets one that was not done be done', async () => {
    const central = await openCentral()
    const { runner } = await centralWith(central, 'a')
    const [lease = noLease] = (await taken(runner)).map(leaseOf)
    const upTo = (step: string) => ({
      results: [{ attempt: 1, step, kind: 'data.set', inputs: null, value: { ü: [1] }, at: 1, took: 2 }],
      failures: [],
    })
    const post = { ...lease, token: 'one', step: 'post', intendedAt: 5, outcomes: upTo('first') }
    await leasesHandlers.intend(runner, post)
    await central.store.query(
      `UPDATE deskhand.commits SET state = 'done', value = '{"number":7}', settled_at = 6, settled_by = 'run'`,
    )
    await leasesHandlers.intend(runner, { ...post, token: 'two', intendedAt: 7, outcomes: upTo('second') })
    await silence(central, lease.id)
    const other = await byRunner(central, 'vm-2')
    const [again = noLease] = await taken(other)
    expect(again).toMatchObject({
      fence: 2,
      commits: [
        {
          token: 'one',
          step: 'post',
          state: 'done',
          value: { number: 7 },
          intendedAt: 5,
          settledAt: 6,
          settledBy: 'run',
        },
        {
          token: 'two',
          step: 'post',
          state: 'intent',
          value: null,
          intendedAt: 7,
          settledAt: null,
          settledBy: null,
        },
      ],
      outcomes: upTo('second'),
    })
    await central.store.query(`UPDATE deskhand.commits SET state = 'not-done' WHERE token = 'two'`)
    const anew = { ...leaseOf(again), token: 'two', step: 'post', intendedAt: 9, outcomes: upTo('third') }
    await leasesHandlers.intend(other, anew)
    const kept = await central.store.query(
      'SELECT token, fence, state, intended_at, outcomes IS NOT NULL AS kept FROM deskhand.commits ORDER BY token',
    )
    expect(kept).toEqual([
      { token: 'one', fence: 1, state: 'done', intended_at: 5, kept: false },
      { token: 'two', fence: 2, state: 'intent', intended_at: 9, kept: true },
    ])
  })

  it.each([
    [false, 'failed'],
    [true, 'in-doubt'],
  ])(
    'ends an item with which one runner after the other falls silent (commit open: %s)',
    async (intends, state) => {
      const central = await openCentral()
      const { ids, operator, runner } = await centralWith(central, 'a')
      const id = ids.a ?? ''
      for (let lost = 0; lost < MOST_LOST; lost += 1) {
        const [lease] = await taken(runner)
        expect(lease).toMatchObject({ id, fence: lost + 1 })
        if (intends) {
          await leasesHandlers.intend(runner, {
            id,
            fence: lost + 1,
            token: 't',
            step: 's',
            intendedAt: lost,
            outcomes,
          })
        }
        await silence(central, id)
      }
      expect(await taken(runner)).toEqual([])
      expect(await itemsHandlers.get(operator, { id })).toMatchObject({
        state,
        error: { code: 'runners-lost' },
      })
      expect(await taken(runner)).toEqual([])
    },
  )

  it('has work for runners alone', async () => {
    const central = await openCentral()
    const { operator } = await centralWith(central)
    expect(() => leasesHandlers.take(operator, { bots: [], count: 1 })).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN' }),
    )
  })
}

function leaseOf({ id, fence }: Lease): Lease {
  return { id, fence }
}

function byId(a: Lease, b: Lease): number {
  return a.id.localeCompare(b.id)
}

import { expect, it } from 'vitest'
import type { Lease } from '../../../../main/api/central/contract/leases.ts'
import type { ItemEnd } from '../../../../main/central/items/end.ts'
import { itemsHandlers } from '../../../../main/central/items/handlers.ts'
import { offerAgain } from '../../../../main/central/items/offer.ts'
import { leasesHandlers } from '../../../../main/central/leases/handlers.ts'
import { byRunner, centrals, centralWith, ended, makeQueue, noLease, silence, taken } from '../central.ts'
import type { OpenStore } from '../stores.ts'

const system = { code: 'page-unreachable', message: 'Away', next: 'Look.' }
const business = { code: 'business-rule', message: 'No', next: 'Decide.' }

/** How items end, and when they are handed out again. */
export function endTests(open: OpenStore): void {
  const openCentral = centrals(open)

  it('ends any number of items, each in its own way', async () => {
    const central = await openCentral()
    const { operator, runner } = await centralWith(central, 'a', 'b', 'c', 'd', 'e')
    const leases = await taken(runner, 5)
    const states = ['done', 'refused', 'rejected', 'failed', 'in-doubt'] as const
    const ends = leases.map(
      (lease, index): ItemEnd => ({
        lease,
        state: states[index] ?? 'done',
        error: index < 2 ? null : business,
      }),
    )
    expect(await ended(central, runner, ...ends)).toEqual([])
    const { entries } = await itemsHandlers.list(operator, { queue: 'q', limit: 9 })
    expect(entries.map(({ state, error, attempts }) => [state, error?.code, attempts])).toEqual([
      ['in-doubt', 'business-rule', 0],
      ['failed', 'business-rule', 1],
      ['rejected', 'business-rule', 0],
      ['done', undefined, 0],
      ['done', undefined, 0],
    ])
    expect(await jobs()).toBe(0)
    expect(await leasesHandlers.renew(runner, { leases: leases.map(leaseOf) })).toMatchObject({
      lost: leases.map(leaseOf),
    })

    async function jobs() {
      const [row] = await central.store.query(
        'SELECT count(*) AS count FROM deskhand_jobs.job WHERE name = $1',
        ['q'],
      )
      return row?.count
    }
  })

  it('puts up again what failed for a reason that may pass, after a rest, as often as the queue allows', async () => {
    const central = await openCentral()
    await makeQueue(central, 'q', { retries: 2 })
    const { ids, operator, runner } = await centralWith(central, 'a')
    const id = ids.a ?? ''
    const seen: unknown[] = []
    for (let tries = 0; tries < 3; tries += 1) {
      const [lease = noLease] = await taken(runner)
      await ended(central, runner, { lease, state: 'failed', error: system })
      expect(await taken(runner)).toEqual([])
      const { state, attempts, deferUntil } = await itemsHandlers.get(operator, { id })
      seen.push([state, attempts, deferUntil !== null && Date.parse(deferUntil) > Date.now()])
      if (state === 'ready') await itemsHandlers.change(operator, { id, deferUntil: null })
    }
    expect(seen).toEqual([
      ['ready', 1, true],
      ['ready', 2, true],
      ['failed', 3, false],
    ])
  })

  it('puts a failed item in doubt as long as nobody knows of one of its commits', async () => {
    const central = await openCentral()
    const { ids, operator, runner } = await centralWith(central, 'a')
    const [lease = noLease] = await taken(runner)
    const outcomes = { results: [], failures: [] }
    await leasesHandlers.intend(runner, { ...lease, token: 't', step: 's', intendedAt: 1, outcomes })
    await ended(central, runner, { lease, state: 'failed', error: system })
    expect(await itemsHandlers.get(operator, { id: ids.a ?? '' })).toMatchObject({ state: 'in-doubt' })
  })

  it('takes a late word as long as nobody else had the item, and leaves it to whoever has', async () => {
    const central = await openCentral()
    const { ids, operator, runner } = await centralWith(central, 'a', 'b')
    const [a = noLease, b = noLease] = await taken(runner, 2)
    await silence(central, a.id, b.id)
    const other = await byRunner(central, 'vm-2')
    const [again] = await taken(other)
    expect(again).toMatchObject({ id: a.id, fence: 2 })
    const done = (lease: Lease): ItemEnd => ({ lease, state: 'done', error: null })
    expect(await ended(central, runner, done(leaseOf(a)), done(leaseOf(b)))).toEqual([leaseOf(a)])
    expect(await itemsHandlers.get(operator, { id: ids.b ?? '' })).toMatchObject({ state: 'done' })
    expect(await itemsHandlers.get(operator, { id: ids.a ?? '' })).toMatchObject({
      state: 'running',
      runner: 'vm-2',
    })
    expect(await taken(other, 9)).toEqual([])
    // The right fence in the mouth of another runner is none.
    expect(await ended(central, runner, done({ id: a.id, fence: 2 }))).toHaveLength(1)
  })

  it('waits while a person is asked, and is handed out again when it is offered', async () => {
    const central = await openCentral()
    const { ids, runner } = await centralWith(central, 'a')
    const id = ids.a ?? ''
    const { store, dispatch } = central
    await store.query(`INSERT INTO deskhand.tasks (id, item, title, fields) VALUES ('t', $1, '?', '[]')`, [
      id,
    ])
    const [lease = noLease] = await taken(runner)
    await ended(central, runner, { lease, state: 'waiting', error: null })
    expect(await taken(runner)).toEqual([])
    await store.transaction((tx) => offerAgain(tx, dispatch, [id]))
    await store.transaction((tx) => offerAgain(tx, dispatch, [id]))
    expect(await taken(runner, 9)).toMatchObject([{ id, fence: 2 }])
  })

  it('is handed out at once where all was answered before it said that it waits, and later where nothing was asked', async () => {
    const central = await openCentral()
    const { ids, operator, runner } = await centralWith(central, 'a', 'b')
    await central.store.query(
      `INSERT INTO deskhand.tasks (id, item, title, fields, state) VALUES ('t', $1, '?', '[]', 'answered')`,
      [ids.a],
    )
    const leases = await taken(runner, 2)
    await ended(
      central,
      runner,
      ...leases.map((lease): ItemEnd => ({ lease, state: 'waiting', error: null })),
    )
    expect(await taken(runner, 9)).toMatchObject([{ id: ids.a }])
    expect(await itemsHandlers.get(operator, { id: ids.b ?? '' })).toMatchObject({
      state: 'ready',
      deferUntil: expect.any(String),
    })
  })
}

function leaseOf({ id, fence }: Lease): Lease {
  return { id, fence }
}

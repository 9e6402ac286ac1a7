import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { itemsHandlers } from '../../../../main/central/items/handlers.ts'
import { leasesHandlers } from '../../../../main/central/leases/handlers.ts'
import { openStore } from '../../../../main/central/store/index.ts'
import {
  byOperator,
  byRunner,
  centrals,
  centralWith,
  dispatching,
  makeQueue,
  newItems,
  taken,
} from '../central.ts'
import { type PostgresServer, startPostgres } from '../postgres-server.ts'
import { forEachStore } from '../stores.ts'

/** The longest that an item may stay with a runner that died; seconds. */
const LONGEST = 45

forEachStore('slow', (open) => {
  const openCentral = centrals(open)

  it('gives the item of a silent runner to another, and leaves it with one that renews', {
    timeout: 120_000,
  }, async () => {
    const central = await openCentral()
    const { ids, operator, runner: dead } = await centralWith(central, 'of the dead')
    const [lost] = await taken(dead)
    const alive = await byRunner(central, 'vm-2')
    await itemsHandlers.add(operator, { queue: 'q', items: newItems('of the living') })
    const [kept] = await taken(alive)
    if (!lost || !kept) throw new Error('Nothing was handed out')
    const third = await byRunner(central, 'vm-3')
    let got = await taken(third, 9)
    for (let second = 0; got.length === 0 && second < LONGEST; second += 1) {
      await setTimeout(1000)
      if (second % 4 === 0) expect((await leasesHandlers.renew(alive, { leases: [kept] })).lost).toEqual([])
      got = await taken(third, 9)
    }
    expect(got).toMatchObject([{ id: ids['of the dead'], fence: 2 }])
    expect((await leasesHandlers.renew(dead, { leases: [lost] })).lost).toEqual([lost])
    const outcomes = { results: [], failures: [] }
    const intent = { id: lost.id, fence: lost.fence, token: 't', step: 's', intendedAt: 1, outcomes }
    await expect(leasesHandlers.intend(dead, intent)).rejects.toMatchObject({ code: 'LEASE_LOST' })
  })

  it('shows an item as ready when its runner fell silent and there is no other', {
    timeout: 120_000,
  }, async () => {
    const central = await openCentral()
    const { ids, operator, runner } = await centralWith(central, 'a')
    await taken(runner)
    const state = async () => (await itemsHandlers.get(operator, { id: ids.a ?? '' })).state
    for (let second = 0; (await state()) === 'running' && second < LONGEST; second += 1)
      await setTimeout(1000)
    expect(await state()).toBe('ready')
  })

  it('hands a deferred item out when its time has come', async () => {
    const central = await openCentral()
    const { operator, runner } = await centralWith(central)
    const deferUntil = new Date(Date.now() + 2500).toISOString()
    const items = newItems('a').map((item) => ({ ...item, deferUntil }))
    await itemsHandlers.add(operator, { queue: 'q', items })
    expect(await taken(runner)).toEqual([])
    await setTimeout(2700)
    expect(await taken(runner)).toHaveLength(1)
  })
})

describe('several centrals on one PostgreSQL', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server.stop())
  const startedOn = dispatching()

  async function centralOn(url: string) {
    const store = await openStore({ url })
    onTestFinished(() => store.close())
    return startedOn(store)
  }

  it('hand out each item once, also of queues that another one made', async () => {
    const url = await server.fresh()
    const [first, second, third] = await Promise.all([centralOn(url), centralOn(url), centralOn(url)])
    await makeQueue(first, 'q')
    const references = Array.from({ length: 300 }, (_, index) => `r${index}`)
    await Promise.all(
      [second, third].map((central) =>
        itemsHandlers.add(byOperator(central), { queue: 'q', items: newItems(...references) }),
      ),
    )
    const got: string[] = []
    await Promise.all(
      [first, second, third].map(async (central, index) => {
        const runner = await byRunner(central, `vm-${index}`)
        for (let empty = 0; empty < 3; ) {
          const items = await taken(runner, 7)
          got.push(...items.map(({ reference }) => reference))
          if (items.length === 0) empty += 1
        }
      }),
    )
    expect(got.toSorted()).toEqual(references.toSorted())
  })

  it('take over for one that is gone: leases end all the same', { timeout: 120_000 }, async () => {
    const url = await server.fresh()
    const gone = await centralOn(url)
    const { runner } = await centralWith(gone, 'a')
    await taken(runner)
    const left = await centralOn(url)
    await gone.dispatch.stop()
    const other = await byRunner(left, 'vm-2')
    let got = await taken(other)
    for (let second = 0; got.length === 0 && second < LONGEST; second += 1) {
      await setTimeout(1000)
      got = await taken(other)
    }
    expect(got).toMatchObject([{ reference: 'a', fence: 2 }])
  })
})

import { expect, it } from 'vitest'
import type { Item } from '../../../../main/api/central/contract/items.ts'
import { itemsHandlers } from '../../../../main/central/items/handlers.ts'
import { leasesHandlers } from '../../../../main/central/leases/handlers.ts'
import { acts } from '../acts.ts'
import { centrals, centralWith, ended, noLease, silence, taken } from '../central.ts'
import type { OpenStore } from '../stores.ts'

const outcomes = { results: [], failures: [] }
const failure = { code: 'business-rule', message: 'No', next: 'Decide.' }

/** What people can do to items, and in which states. */
export function actsTests(open: OpenStore): void {
  const openCentral = centrals(open)

  it('changes what an item says and when its turn comes', async () => {
    const central = await openCentral()
    const { ids, operator, runner } = await centralWith(central, 'a', 'b', 'c')
    const id = ids.c ?? ''
    const later = '2999-01-01T00:00:00.000Z'
    const changed = await itemsHandlers.change(operator, {
      id,
      content: { other: 1 },
      priority: 5,
      dueAt: later,
    })
    expect(changed).toMatchObject({ content: { other: 1 }, priority: 5, dueAt: later, deferUntil: null })
    await itemsHandlers.change(operator, { id: ids.a ?? '', deferUntil: later })
    expect((await taken(runner, 9)).map(({ reference }) => reference)).toEqual(['c', 'b'])
    await itemsHandlers.change(operator, { id: ids.a ?? '', deferUntil: null })
    expect((await taken(runner, 9)).map(({ reference }) => reference)).toEqual(['a'])
    const log = (await acts(central.store)).filter((act) => act.includes('item.changed'))
    expect(log).toHaveLength(3)
    expect(log[0]).toContain('"priority":5')
    expect(log[0]).not.toContain('other')
  })

  it('keeps the place of an item whose content alone is changed', async () => {
    const central = await openCentral()
    const { ids, operator, runner } = await centralWith(central, 'a', 'b')
    await itemsHandlers.change(operator, { id: ids.a ?? '', content: {} })
    expect((await taken(runner)).map(({ reference }) => reference)).toEqual(['a'])
  })

  it('withdraws an item with what people are asked about it, and hands it out again when it is retried', async () => {
    const central = await openCentral()
    const { ids, operator, runner } = await centralWith(central, 'a')
    const id = ids.a ?? ''
    await central.store.query(
      `INSERT INTO deskhand.tasks (id, item, title, fields) VALUES ('t', $1, 'Which?', '[]')`,
      [id],
    )
    expect(await itemsHandlers.withdraw(operator, { id })).toMatchObject({ state: 'withdrawn' })
    expect(await taken(runner)).toEqual([])
    expect(await itemsHandlers.get(operator, { id })).toMatchObject({
      state: 'withdrawn',
      endedAt: expect.any(String),
      tasks: [{ id: 't', title: 'Which?', state: 'withdrawn' }],
    })
    expect(await itemsHandlers.retry(operator, { id })).toMatchObject({ state: 'ready', endedAt: null })
    expect(await taken(runner)).toMatchObject([{ reference: 'a', fence: 1 }])
    const log = (await acts(central.store)).slice(-2)
    expect(log).toEqual([
      `person ada item.withdrawn item ${id} {"queue":"q","reference":"a","was":"ready"}`,
      `person ada item.retried item ${id} {"queue":"q","reference":"a","was":"withdrawn"}`,
    ])
  })

  it('adds a copy under another reference, once', async () => {
    const central = await openCentral()
    const { ids, operator, runner } = await centralWith(central, 'a')
    const id = ids.a ?? ''
    await itemsHandlers.change(operator, { id, priority: 7 })
    const copy = await itemsHandlers.clone(operator, { id, reference: 'b' })
    expect(copy).toMatchObject({ reference: 'b', content: { reference: 'a' }, priority: 7, state: 'ready' })
    const again = itemsHandlers.clone(operator, { id, reference: 'b' })
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('"b"') })
    expect(await taken(runner, 9)).toHaveLength(2)
  })

  it('leaves alone what somebody works on and what is through, and names the state', async () => {
    const central = await openCentral()
    const { ids, operator, runner } = await centralWith(central, 'a')
    const id = ids.a ?? ''
    const refused = async (state: string, ...acts: ('change' | 'withdraw' | 'retry' | 'settle')[]) => {
      for (const act of acts) {
        const call = {
          change: () => itemsHandlers.change(operator, { id, priority: 1 }),
          withdraw: () => itemsHandlers.withdraw(operator, { id }),
          retry: () => itemsHandlers.retry(operator, { id }),
          settle: () => itemsHandlers.settle(operator, { id, happened: true }),
        }[act]
        const conflict = { code: 'CONFLICT', message: expect.stringContaining(`is ${state}`) }
        await expect(call(), `${act} ${state}`).rejects.toMatchObject(conflict)
      }
    }
    await refused('ready', 'retry', 'settle')
    const [lease = noLease] = await taken(runner)
    await refused('running, by vm-1', 'change', 'withdraw', 'retry', 'settle')
    await ended(central, runner, { lease, state: 'done', error: null })
    await refused('done', 'change', 'withdraw', 'retry', 'settle')
    expect(await acts(central.store)).toHaveLength(2)
  })

  it('may be changed and withdrawn when its runner fell silent', async () => {
    const central = await openCentral()
    const { ids, operator, runner } = await centralWith(central, 'a')
    const id = ids.a ?? ''
    await taken(runner)
    await silence(central, id)
    await itemsHandlers.change(operator, { id, priority: 3 })
    expect(await itemsHandlers.withdraw(operator, { id })).toMatchObject({ state: 'withdrawn', fence: 1 })
  })

  it('takes a word on each commit in doubt, the oldest first, and hands the item out when none is left', async () => {
    const central = await openCentral()
    const { ids, operator, runner } = await centralWith(central, 'a')
    const id = ids.a ?? ''
    const [lease = noLease] = await taken(runner)
    for (const [token, intendedAt] of [
      ['late', 200],
      ['early', 100],
    ] as const) {
      await leasesHandlers.intend(runner, { ...lease, token, step: `step ${token}`, intendedAt, outcomes })
    }
    await ended(central, runner, { lease, state: 'failed', error: failure })
    for (const act of [itemsHandlers.retry, itemsHandlers.withdraw]) {
      const doubt = { code: 'CONFLICT', message: expect.stringContaining('"step early"') }
      await expect(act(operator, { id })).rejects.toMatchObject(doubt)
    }
    expect(await itemsHandlers.settle(operator, { id, happened: false })).toMatchObject({ state: 'in-doubt' })
    expect(await taken(runner)).toEqual([])
    expect(await itemsHandlers.settle(operator, { id, happened: true })).toMatchObject({ state: 'ready' })
    const [again] = await taken(runner)
    expect(again?.commits).toMatchObject([
      { token: 'early', state: 'not-done', settledBy: 'person ada' },
      { token: 'late', state: 'done', settledBy: 'person ada' },
    ])
  })

  it('may be retried or withdrawn where the doubt is about no commit that central knows', async () => {
    const central = await openCentral()
    const { ids, operator } = await centralWith(central, 'a')
    const id = ids.a ?? ''
    await stateOf(id, 'in-doubt')
    const settled = itemsHandlers.settle(operator, { id, happened: true })
    await expect(settled).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await itemsHandlers.retry(operator, { id })).toMatchObject({ state: 'ready' })

    function stateOf(item: string, state: Item['state']) {
      return central.store.transaction(async (tx) => {
        await central.dispatch.recall(tx, [{ id: item, queue: 'q' }])
        await tx.query('UPDATE deskhand.items SET state = $2 WHERE id = $1', [item, state])
      })
    }
  })
}

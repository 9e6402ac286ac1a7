import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Central } from '../../../../main/central/call.ts'
import { escalateTasks } from '../../../../main/central/tasks/escalate.ts'
import { tasksHandlers } from '../../../../main/central/tasks/handlers.ts'
import { acts } from '../acts.ts'
import { centrals } from '../central.ts'
import type { OpenStore } from '../stores.ts'
import { ended, type OwnLease, openWorld, type Pc } from '../world.ts'

const LABEL = 'what kind of document'
const form = [
  { name: 'kind', title: 'Kind', type: 'choice' as const, choices: ['invoice', 'letter'] },
  { name: 'total', title: 'Total', type: 'number' as const, value: 12.5 },
  { name: 'note', title: 'Note', type: 'text' as const, optional: true },
]

export function tasksTests(open: OpenStore): void {
  const start = centrals(open)

  it('asks once, and gives the answer to whoever asks again', async () => {
    const world = await openWorld(start)
    await world.add('a')
    const pc = await world.pc('vm-1')
    const [lease] = await pc.take()
    const asked = await ask(pc, 't', lease)
    expect(asked).toMatchObject({ id: 't', state: 'open', queue: 'invoices', reference: 'a', answer: null })
    const again = await tasksHandlers.ask(pc.call, { id: 't', title: 'Another', fields: [], dueAt: null })
    expect(again).toEqual(asked)
    await answer(world.operator, 't', { kind: 'letter' })
    expect(await ask(pc, 't', lease)).toMatchObject({
      state: 'answered',
      answer: { kind: 'letter', total: 12.5, note: null },
      answeredBy: 'person a.keller',
    })
  })

  it('does not ask for a runner whose lease is over', async () => {
    const world = await openWorld(start)
    await world.add('a')
    const pc = await world.pc('vm-1')
    const [lease] = await pc.take()
    if (!lease) throw new Error('Nothing was handed out')
    await expect(ask(pc, 't', { ...lease, fence: lease.fence - 1 })).rejects.toMatchObject({
      code: 'LEASE_LOST',
    })
    await expect(tasksHandlers.get(pc.call, { id: 't' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('names all that does not fit, and takes an answer once', async () => {
    const { central, ...world } = await openWorld(start)
    const pc = await world.pc('vm-1')
    await ask(pc, 't')
    await expect(
      answer(world.operator, 't', { kind: 'poem', total: 'much', Note: 'x' }),
    ).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message:
        'The answer does not fit: "Note" is not asked; did you mean "note"?; ' +
        '"kind" expects one of invoice, letter; "total" expects a number such as 1234.50',
    })
    const kept = await answer(world.operator, 't', { kind: 'invoice', total: '7', note: 'secret' })
    expect(kept).toMatchObject({ state: 'answered', answer: { kind: 'invoice', total: 7, note: 'secret' } })
    await expect(answer(world.operator, 't', { kind: 'letter' })).rejects.toMatchObject({ code: 'CONFLICT' })
    const log = await acts(central.store)
    expect(log).toEqual(['person a.keller task.answered task t {"item":null,"queue":null,"reference":null}'])
  })

  it('takes a task back that cannot be answered, once, and offers its item so that it is rejected', async () => {
    const { world, pc, lease } = await waitingFor(start, 't')
    const back = await tasksHandlers.sendBack(world.operator, { id: 't', reason: 'a blank page' })
    expect(back).toMatchObject({ state: 'answered', answer: null, sentBack: 'a blank page' })
    expect(await pc.take()).toMatchObject([{ id: lease.id }])
    await expect(answer(world.operator, 't', { kind: 'letter' })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await acts(world.central.store)).toContainEqual(expect.stringContaining('task.sent-back task t'))
  })

  it('offers the item that waits again when its last task is answered', async () => {
    const { world, pc, lease } = await waitingFor(start, 't1', 't2')
    await answer(world.operator, 't1', { kind: 'letter' })
    expect(await world.item('a')).toMatchObject({ state: 'waiting' })
    expect(await pc.take()).toEqual([])
    await answer(world.operator, 't2', { kind: 'letter' })
    expect(await world.item('a')).toMatchObject({ state: 'ready' })
    expect(await pc.take()).toMatchObject([{ id: lease.id, fence: 2 }])
  })

  it('offers it at once where the answer came before the word that it waits', async () => {
    const world = await openWorld(start)
    await world.add('a')
    const pc = await world.pc('vm-1')
    const [lease] = await pc.take()
    if (!lease) throw new Error('Nothing was handed out')
    await ask(pc, 't', lease)
    await answer(world.operator, 't', { kind: 'letter' })
    expect(await world.item('a')).toMatchObject({ state: 'running' })
    pc.write(ended(lease, 'waiting'))
    await pc.send()
    expect(await pc.take()).toMatchObject([{ id: lease.id, fence: 2 }])
  })

  it('leaves no item waiting where answer and word come at the same moment', async () => {
    const world = await openWorld(start)
    const references = Array.from({ length: 12 }, (_, n) => `item-${n}`)
    await world.add(...references)
    const pc = await world.pc('vm-1')
    for (const lease of await pc.take(12)) {
      await ask(pc, lease.reference, lease)
      pc.write(ended(lease, 'waiting'))
      await Promise.all([pc.send(), answer(world.operator, lease.reference, { kind: 'letter' })])
    }
    expect(await pc.take(12)).toHaveLength(12)
  })

  it('lists what is due first, then the oldest, page by page', async () => {
    const world = await openWorld(start)
    const pc = await world.pc('vm-1')
    const due = { soon: '2030-01-01T00:00:00.000Z', late: '2020-01-01T00:00:00.000Z' }
    for (const [id, dueAt] of [
      ['old', null],
      ['new', null],
      ['soon', due.soon],
      ['late', due.late],
    ] as const) {
      await tasksHandlers.ask(pc.call, { id, title: LABEL, fields: form, dueAt })
    }
    const list = (cursor?: string) => tasksHandlers.list(pc.call, { state: 'open', limit: 3, cursor })
    const first = await list()
    expect(first.entries.map(({ id }) => id)).toEqual(['late', 'soon', 'old'])
    const second = await list(first.next)
    expect(second.entries.map(({ id }) => id)).toEqual(['new'])
    expect(second.next).toBeUndefined()
    await expect(list(randomUUID())).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await escalateTasks(world.central.store)
    const [late, soon] = (await list()).entries
    expect(late?.escalatedAt).not.toBeNull()
    expect(soon?.escalatedAt).toBeNull()
    await escalateTasks(world.central.store)
    expect((await list()).entries[0]).toEqual(late)
  })
}

/** A world with an item that waits for these tasks. */
async function waitingFor(start: () => Promise<Central>, ...tasks: string[]) {
  const world = await openWorld(start)
  await world.add('a')
  const pc = await world.pc('vm-1')
  const [lease] = await pc.take()
  if (!lease) throw new Error('Nothing was handed out')
  for (const id of tasks) await ask(pc, id, lease)
  pc.write(ended(lease, 'waiting'))
  await pc.send()
  return { world, pc, lease }
}

function ask(pc: Pc, id: string, lease?: OwnLease) {
  return tasksHandlers.ask(pc.call, { id, title: LABEL, fields: form, dueAt: null, lease })
}

function answer(call: Pc['call'], id: string, given: Record<string, unknown>) {
  return tasksHandlers.answer(call, { id, answer: given })
}

import { expect, it } from 'vitest'
import type { ItemReport } from '../../../../main/api/central/contract/reports.ts'
import { leasesHandlers } from '../../../../main/central/leases/handlers.ts'
import { hold } from '../../../../main/central/recovery/holding.ts'
import { reportsHandlers } from '../../../../main/central/reports/handlers.ts'
import { centrals, silence } from '../central.ts'
import type { OpenStore } from '../stores.ts'
import { BOT, ended, type OwnLease, openWorld, type Pc, QUEUE, runReport } from '../world.ts'

const take = { bots: [BOT], count: 2 }

/** What a runner tells and what it takes in one call. */
export function sendAndTakeTests(open: OpenStore): void {
  const start = centrals(open)

  it('ends what is told of and hands out the next, each under a fence of its own', async () => {
    const world = await openWorld(start)
    await world.add('a', 'b', 'c')
    const pc = await world.pc('vm-1')
    const [a] = await pc.take()
    const answer = await sent(pc, endedOf(a))
    expect(answer).toMatchObject({
      held: 1,
      store: world.central.store.id,
      taken: {
        seconds: 20,
        items: [
          { reference: 'b', fence: 1 },
          { reference: 'c', fence: 1 },
        ],
      },
    })
    expect(await states(world, 'a', 'b', 'c')).toEqual(['done', 'running', 'running'])
    const leases = answer.taken?.items.map(({ id, fence }) => ({ id, fence })) ?? []
    expect((await leasesHandlers.renew(pc.call, { leases })).lost).toEqual([])
  })

  it('does both or nothing', async () => {
    const world = await openWorld(start)
    await world.add('a', 'b')
    const pc = await world.pc('vm-1')
    const [a] = await pc.take()
    const reports = [endedOf(a), { kind: 'gap' as const, through: 1 }]
    const refused = reportsHandlers.send(pc.call, { pc: pc.id, first: 1, reports, take })
    await expect(refused).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await states(world, 'a', 'b')).toEqual(['running', 'ready'])
    expect(await pc.hello()).toBe(0)
  })

  it('hands out nothing to a PC that left out what it did before', async () => {
    const world = await openWorld(start)
    await world.add('a')
    const pc = await world.pc('vm-1')
    const answer = await reportsHandlers.send(pc.call, { pc: pc.id, first: 2, reports: [runReport()], take })
    expect(answer).toEqual({ held: 0, store: world.central.store.id })
    expect(await states(world, 'a')).toEqual(['ready'])
  })

  it('repeated because its answer was lost, holds the reports once and hands out what is left', async () => {
    const world = await openWorld(start)
    await world.add('a', 'b', 'c', 'd', 'e', 'f')
    const pc = await world.pc('vm-1')
    const [a] = await pc.take()
    const unheard = await sent(pc, endedOf(a))
    const heard = await sent(pc, endedOf(a))
    expect(heard.held).toBe(1)
    expect(heard.taken?.items.map(({ reference }) => reference)).toEqual(['d', 'e'])
    // What was handed out into the void comes back when its leases end, under another fence.
    await silence(world.central, ...(unheard.taken?.items.map(({ id }) => id) ?? []))
    const back = await (await world.pc('vm-2')).take(3)
    const fences = back.map(({ reference, fence }) => [reference, fence])
    expect(Object.fromEntries(fences)).toEqual({ b: 2, c: 2, f: 1 })
  })

  it('takes the word on an item whose lease was over, and does not hand it out again', async () => {
    const world = await openWorld(start)
    await world.add('a')
    const pc = await world.pc('vm-1')
    const [a] = await pc.take()
    await silence(world.central, a?.id ?? '')
    expect(await states(world, 'a')).toEqual(['ready'])
    expect((await sent(pc, endedOf(a))).taken?.items).toEqual([])
    expect(await states(world, 'a')).toEqual(['done'])
  })

  it('lets what failed rest before it hands it out again', async () => {
    const world = await openWorld(start)
    await world.add('a')
    const pc = await world.pc('vm-1')
    const [a] = await pc.take()
    const error = { code: 'timed-out', message: 'It took too long', next: 'Try again.' }
    const failed = { ...endedOf(a), state: 'failed' as const, error }
    expect((await sent(pc, failed)).taken?.items).toEqual([])
    expect(await states(world, 'a')).toEqual(['ready'])
  })

  it('hears what is told while it hands nothing out', async () => {
    const world = await openWorld(start)
    await world.add('a', 'b')
    const pc = await world.pc('vm-1')
    const other = await world.pc('vm-2')
    const [a] = await pc.take()
    const { store } = world.central
    await store.query(`UPDATE deskhand.pcs SET standing = 'awaited' WHERE id = $1`, [other.id])
    await store.transaction((tx) => hold(tx, 'A test.', null))
    expect(await sent(pc, endedOf(a))).toEqual({ held: 1, store: store.id })
    const { held } = await leasesHandlers.take(pc.call, take)
    expect(held).toBe('A test. Waiting for vm-2.')
    expect(await states(world, 'a', 'b')).toEqual(['done', 'ready'])
  })

  it('hands out only from queues that the token allows', async () => {
    const world = await openWorld(start)
    await world.add('a')
    const pc = await world.pc('vm-1')
    const { caller } = pc.call
    if (caller.kind !== 'runner') throw new Error('This is no runner')
    for (const [queues, count] of [
      [[], 0],
      [[QUEUE], 1],
    ] as const) {
      const call = { ...pc.call, caller: { ...caller, queues } }
      const reports = [runReport()]
      const { taken } = await reportsHandlers.send(call, { pc: pc.id, first: 1, reports, take })
      expect(taken?.items).toHaveLength(count)
    }
  })
}

function sent(pc: Pc, report: ItemReport) {
  return reportsHandlers.send(pc.call, { pc: pc.id, first: 1, reports: [report], take })
}

function endedOf(lease: OwnLease | undefined): ItemReport {
  if (!lease) throw new Error('Nothing was handed out')
  return ended(lease)
}

async function states(world: Awaited<ReturnType<typeof openWorld>>, ...references: string[]) {
  const items = await Promise.all(references.map((reference) => world.item(reference)))
  return items.map(({ state }) => state)
}

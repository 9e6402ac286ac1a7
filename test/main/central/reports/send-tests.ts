import { expect, it } from 'vitest'
import type { Report } from '../../../../main/api/central/contract/reports.ts'
import { reportsHandlers } from '../../../../main/central/reports/handlers.ts'
import { acts } from '../acts.ts'
import { centrals } from '../central.ts'
import type { OpenStore } from '../stores.ts'
import { AT, commitOf, committed, ended, openWorld, type Pc, QUEUE, runReport } from '../world.ts'

const timeOut = {
  code: 'timed-out',
  message: 'It took too long',
  next: 'Try again.',
}

export function sendTests(open: OpenStore): void {
  const start = centrals(open)

  it('keeps what is told, skips what is held, and takes nothing behind a hole', async () => {
    const { central, ...world } = await openWorld(start)
    const pc = await world.pc('vm-1')
    pc.write(runReport('a'), runReport('b'), runReport('c'))
    expect(await pc.send()).toBe(3)
    expect(await pc.send(1)).toBe(3)
    const behind = await reportsHandlers.send(pc.call, { pc: pc.id, first: 5, reports: [runReport()] })
    expect(behind).toEqual({ held: 3, store: central.store.id })
    expect(await kept(pc)).toEqual(['1 a', '2 b', '3 c'])
  })

  it('goes on behind what a PC keeps no longer, and says so in the audit log', async () => {
    const { central, ...world } = await openWorld(start)
    const pc = await world.pc('vm-1')
    pc.write(runReport('a'))
    await pc.send()
    const reports: Report[] = [{ kind: 'gap', through: 40 }, runReport('b')]
    const sent = { pc: pc.id, first: 2, reports }
    expect((await reportsHandlers.send(pc.call, sent)).held).toBe(41)
    expect((await reportsHandlers.send(pc.call, sent)).held).toBe(41)
    expect(await kept(pc)).toEqual(['1 a', '2 gap', '41 b'])
    expect(await acts(central.store)).toEqual([`runner vm-1 reports.gap pc ${pc.id} {"from":2,"through":40}`])
  })

  it('refuses a gap that ends before it begins, and a runner that speaks for another PC', async () => {
    const world = await openWorld(start)
    const [one, two] = [await world.pc('vm-1'), await world.pc('vm-2')]
    const gap: Report[] = [runReport(), { kind: 'gap', through: 1 }]
    await expect(
      reportsHandlers.send(one.call, { pc: one.id, first: 1, reports: gap }),
    ).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    const foreign = { pc: two.id, first: 1, reports: [runReport()] }
    await expect(reportsHandlers.send(one.call, foreign)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await kept(one)).toEqual([])
  })

  it('keeps texts that no database can', async () => {
    const world = await openWorld(start)
    await world.add('a')
    const pc = await world.pc('vm-1')
    const [lease] = await pc.take()
    if (!lease) throw new Error('Nothing was handed out')
    const odd = { ...timeOut, message: 'NUL \0 and half \ud800' }
    pc.write(
      ended(lease, 'rejected', { error: odd, commits: [{ ...commitOf('t'), value: { 'a\0': '\0' } }] }),
    )
    expect(await pc.send()).toBe(1)
    expect(await world.item('a')).toMatchObject({ state: 'rejected' })
  })

  it('ends items under their lease, with their commits', async () => {
    const world = await openWorld(start)
    await world.add('a', 'b', 'c')
    const pc = await world.pc('vm-1')
    const [a, b, c] = await pc.take(3)
    if (!a || !b || !c) throw new Error('Not all was handed out')
    await pc.intend(a, 'post a')
    pc.write(committed(a, 'post a'), ended(a, 'done', { commits: [commitOf('post a')] }))
    pc.write(ended(b, 'refused'), ended(c, 'in-doubt', { commits: [commitOf('post c', 'in-doubt')] }))
    await pc.send()
    expect(await world.item(a.reference)).toMatchObject({ state: 'done' })
    expect(await world.item(b.reference)).toMatchObject({ state: 'done' })
    expect(await world.item(c.reference)).toMatchObject({ state: 'in-doubt' })
    expect(await world.commit('post a')).toMatchObject({ state: 'done' })
    expect(await world.commit('post c')).toMatchObject({ state: 'in-doubt' })
    expect(await pc.take(3)).toEqual([])
  })

  it('keeps a late word and changes nothing by it, but for what is known of its commits', async () => {
    const { central, ...world } = await openWorld(start)
    await world.add('a')
    const [one, two] = [await world.pc('vm-1'), await world.pc('vm-2')]
    const [late] = await one.take()
    if (!late) throw new Error('Nothing was handed out')
    await one.intend(late, 'post a')
    await lapse(one, late.id)
    const [newer] = await two.take()
    one.write(committed(late, 'post a'), ended(late, 'failed', { error: timeOut }))
    expect(await one.send()).toBe(2)
    expect(await world.item('a')).toMatchObject({ state: 'running', fence: newer?.fence, attempts: 0 })
    expect(await world.commit('post a')).toMatchObject({ state: 'done' })
    const about = `"newest":2,"queue":"${QUEUE}","reference":"a","runner":"vm-1"`
    expect(await acts(central.store)).toEqual([
      `runner vm-1 report.late item ${late.id} {"fence":1,${about},"said":"commit done"}`,
      `runner vm-1 report.late item ${late.id} {"fence":1,${about},"said":"failed"}`,
    ])
  })

  it('takes the word of whose lease is over, as long as nobody else had the item', async () => {
    const { central, ...world } = await openWorld(start)
    await world.add('a')
    const pc = await world.pc('vm-1')
    const [lease] = await pc.take()
    if (!lease) throw new Error('Nothing was handed out')
    await lapse(pc, lease.id)
    pc.write(ended(lease))
    await pc.send()
    expect(await world.item('a')).toMatchObject({ state: 'done' })
    expect(await pc.take()).toEqual([])
    expect(await acts(central.store)).toEqual([])
  })

  it('puts an item in doubt that two runners say to have done', async () => {
    const { central, ...world } = await openWorld(start)
    await world.add('a')
    const [one, two] = [await world.pc('vm-1'), await world.pc('vm-2')]
    const [late] = await one.take()
    if (!late) throw new Error('Nothing was handed out')
    await one.intend(late, 'post a')
    await lapse(one, late.id)
    const [newer] = await two.take()
    if (!newer) throw new Error('It was not handed out again')
    // The bot looked, did not find it, and does it again.
    two.write(committed(newer, 'post a', 'not-done'))
    await two.send()
    await two.intend(newer, 'post a', AT + 60_000)
    one.write(committed(late, 'post a', 'done'))
    await one.send()
    expect(await world.item('a')).toMatchObject({ state: 'in-doubt' })
    expect(await world.commit('post a')).toMatchObject({ state: 'in-doubt', settled_by: 'central' })
    expect((await acts(central.store)).filter((act) => act.includes('commit.conflict'))).toHaveLength(1)
    // What the other says then does not hide that there are two.
    two.write(committed(newer, 'post a', 'done', AT + 60_000), ended(newer))
    await two.send()
    expect(await world.item('a')).toMatchObject({ state: 'in-doubt' })
    expect(await world.commit('post a')).toMatchObject({ state: 'in-doubt' })
    expect(await two.take()).toEqual([])
  })

  it('gives no item out that a PC has done by itself', async () => {
    const { central, ...world } = await openWorld(start)
    await world.add('a', 'b')
    const pc = await world.pc('vm-1')
    const local = { id: '', fence: 0, queue: QUEUE, reference: 'a' }
    pc.write(ended(local, 'done', { lease: null, commits: [commitOf('post a')] }))
    await pc.send()
    expect(await world.item('a')).toMatchObject({ state: 'done' })
    expect((await pc.take(5)).map(({ reference }) => reference)).toEqual(['b'])
    expect((await acts(central.store)).join()).toContain('reports.refilled')
  })

  it('lists what was told, the newest first, page by page', async () => {
    const world = await openWorld(start)
    const pc = await world.pc('vm-1')
    pc.write(...['a', 'b', 'c', 'd', 'e'].map((run) => runReport(run)))
    await pc.send()
    const list = (more: object) => reportsHandlers.list(pc.call, { limit: 2, ...more })
    const first = await list({ kind: 'run' })
    expect(first.entries.map(({ number }) => number)).toEqual([5, 4])
    const second = await list({ cursor: first.next, pc: pc.id })
    const third = await list({ cursor: second.next })
    expect(third.entries.map(({ number }) => number)).toEqual([1])
    expect(third.next).toBeUndefined()
    expect((await list({ kind: 'item' })).entries).toEqual([])
    await expect(list({ cursor: 'x' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
}

/** What central has of a PC, oldest first. */
async function kept({ call, id }: Pc): Promise<string[]> {
  const rows = await call.central.store.query<{ kept: string }>(
    `SELECT number || ' ' || coalesce(body ->> 'run', kind) AS kept FROM deskhand.reports
     WHERE pc = $1 ORDER BY number`,
    [id],
  )
  return rows.map((row) => row.kept)
}

/** Has the lease on an item be over, as if nobody had been heard of. */
async function lapse({ call }: Pc, id: string): Promise<void> {
  const { store } = call.central
  await store.query(`UPDATE deskhand_jobs.job SET state = 'retry', start_after = now() WHERE id = $1`, [id])
  await store.query(`UPDATE deskhand.items SET state = 'ready' WHERE id = $1`, [id])
}

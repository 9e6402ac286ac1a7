import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { beginRecovery } from '../../../../main/central/recovery/begin.ts'
import { recoveryHandlers } from '../../../../main/central/recovery/handlers.ts'
import { acts } from '../acts.ts'
import { centrals } from '../central.ts'
import { copyOf, emptied } from '../copy.ts'
import type { OpenStore } from '../stores.ts'
import { AT, commitOf, committed, ended, openWorld, QUEUE, runReport, type World } from '../world.ts'

export function recoveryTests(open: OpenStore): void {
  const start = centrals(open)

  it('holds nothing back in a store where nobody was yet, but has each PC say hello', async () => {
    const world = await openWorld(start)
    await beginRecovery(world.central)
    const pc = await world.pc('vm-1')
    expect(await pc.held()).toBeUndefined()
    await beginRecovery(world.central)
    expect(await pc.held()).toMatch(/hello first/)
    await pc.hello()
    expect(await pc.held()).toBeUndefined()
  })

  it('goes on after a start as soon as those that were there last have said hello', async () => {
    const world = await openWorld(start)
    const [one, two] = [await world.pc('vm-1'), await world.pc('vm-2')]
    await away(world, 'vm-3')
    await beginRecovery(world.central)
    await one.hello()
    expect(await one.held()).toMatch(/just started.*Waiting for vm-2\.$/)
    expect(await recoveryHandlers.recovery(world.operator, {})).toMatchObject({
      held: true,
      waitingFor: ['vm-2'],
    })
    await two.hello()
    expect(await one.held()).toBeUndefined()
    expect(await recoveryHandlers.recovery(world.operator, {})).toMatchObject({ held: false, waitingFor: [] })
  })

  it('does not wait for ever for one that is gone, nor for one that was revoked', async () => {
    const world = await openWorld(start)
    const one = await world.pc('vm-1')
    await world.pc('vm-2')
    await beginRecovery(world.central)
    await one.hello()
    expect(await one.held()).toMatch(/vm-2/)
    await world.central.store.query(`UPDATE deskhand.runners SET revoked = true WHERE name = 'vm-2'`)
    expect(await one.held()).toBeUndefined()
    await world.central.store.query('UPDATE deskhand.runners SET revoked = false')
    await beginRecovery(world.central)
    await one.hello()
    expect(await one.held()).toMatch(/vm-2/)
    await world.central.store.query('UPDATE deskhand.recovery SET until = now()')
    expect(await one.held()).toBeUndefined()
  })

  it('hands out nothing that was done, after it was restored from an older copy', async () => {
    const { central, ...world } = await openWorld(start)
    const [one, two] = [await world.pc('vm-1'), await world.pc('vm-2')]
    await world.add('a', 'b', 'c', 'd')
    const restore = await copyOf(central.store)
    const leases = await one.take(2)
    for (const lease of leases) {
      one.write(committed(lease, `post ${lease.reference}`), ended(lease))
    }
    await one.send()
    const [doubt] = await two.take()
    if (!doubt) throw new Error('Nothing was handed out')
    two.write(ended(doubt, 'in-doubt', { commits: [commitOf('post c', 'in-doubt')] }))
    await two.send()
    await restore()
    await beginRecovery(central)

    await two.hello()
    expect(await two.held()).toMatch(/restored.*Waiting for vm-1, vm-2\.$/)
    await two.send(0)
    expect(await two.held()).toMatch(/Waiting for vm-1\.$/)
    await one.hello()
    expect(await one.held()).toMatch(/Waiting for vm-1\.$/)
    await one.send(0)
    expect(await one.held()).toBeUndefined()
    expect(await world.item('a')).toMatchObject({ state: 'done', fence: 1 })
    expect(await world.item('c')).toMatchObject({ state: 'in-doubt', fence: 1 })
    expect(await world.commit('post a')).toMatchObject({ state: 'done' })
    expect((await one.take(5)).map(({ reference }) => reference)).toEqual(['d'])
    expect((await acts(central.store)).map((act) => act.split(' ').slice(0, 3).join(' '))).toEqual([
      'runner vm-2 recovery.begun',
      'runner vm-2 reports.refilled',
      'runner vm-1 reports.refilled',
    ])
  })

  it('is filled again after it was lost, and hands out nothing of what it cannot know', async () => {
    const { central, ...world } = await openWorld(start)
    const pc = await world.pc('vm-1')
    await world.add('a', 'b')
    const [a, b] = await pc.take(2)
    if (!a || !b) throw new Error('Not all was handed out')
    await pc.intend(b, 'post b')
    pc.write(committed(b, 'post b', 'intent'), ended(a))
    await pc.send()
    await emptied(central.store)
    await beginRecovery(central)
    await pc.hello({ store: randomUUID() })
    expect(await pc.held()).toMatch(/another store.*vm-1/)
    await pc.send(0)
    expect(await pc.held()).toBeUndefined()
    expect(await world.item('a')).toMatchObject({ id: a.id, state: 'done', fence: 1 })
    expect(await world.item('b')).toMatchObject({ id: b.id, state: 'in-doubt', fence: 1 })
    expect(await central.store.query('SELECT name, paused FROM deskhand.queues')).toEqual([
      { name: QUEUE, paused: true },
    ])
    // What is added again under the same reference is known, and what was under way still ends.
    await world.add('a', 'b')
    pc.write(committed(b, 'post b'), ended(b))
    await pc.send()
    expect(await world.item('b')).toMatchObject({ state: 'done' })
    await central.store.query('UPDATE deskhand.queues SET paused = false')
    expect(await pc.take(5)).toEqual([])
  })

  it('finds what was done under another id, where an item was added again before its PC came back', async () => {
    const { central, ...world } = await openWorld(start)
    const [one, two] = [await world.pc('vm-1'), await world.pc('vm-2')]
    await world.add('a', 'b')
    const leases = await one.take(2)
    one.write(
      ...leases.map((lease) => ended(lease, 'done', { commits: [commitOf(`post ${lease.reference}`)] })),
    )
    await one.send()
    await emptied(central.store)
    await central.store.query(
      `INSERT INTO deskhand.queues (name, title, bot, inputs, retries, paused)
       SELECT $1, $1, 'post-invoices', '{}', 0, false`,
      [QUEUE],
    )
    await world.add('a', 'b')
    await two.hello()
    const [early] = await two.take()
    if (!early) throw new Error('Nothing was handed out')
    await two.intend(early, `post ${early.reference}`, AT + 60_000)
    await one.hello({ store: randomUUID() })
    await one.send(0)
    // The one that was begun again meanwhile may be done twice: a person has to look.
    const other = early.reference === 'a' ? 'b' : 'a'
    expect(await world.item(other)).toMatchObject({ state: 'done' })
    expect(await world.item(early.reference)).toMatchObject({ state: 'in-doubt' })
    expect(await two.take(5)).toEqual([])
  })

  it('is opened by an operator, and later waits only for whoever it went on without', async () => {
    const { central, ...world } = await openWorld(start)
    const [one, two] = [await world.pc('vm-1'), await world.pc('vm-2')]
    await world.pc('vm-3')
    await world.add('a', 'b')
    const restore = await copyOf(central.store)
    const leases = [...(await one.take()), ...(await two.take())]
    const [a, b] = leases
    if (!a || !b) throw new Error('Not all was handed out')
    one.write(ended(a))
    two.write(runReport(), ended(b))
    await Promise.all([one.send(), two.send()])
    await restore()
    await beginRecovery(central)
    await one.hello()
    await one.send(0)
    expect(await one.held()).toMatch(/Waiting for vm-2, vm-3\.$/)
    expect(await recoveryHandlers.open(world.operator, {})).toMatchObject({ held: false })
    expect(await one.held()).toBeUndefined()
    await two.hello()
    expect(await one.held()).toMatch(/Waiting for vm-2\.$/)
    await two.send(0)
    expect(await one.held()).toBeUndefined()
    expect(await one.take(5)).toEqual([])
    expect((await acts(central.store)).join('\n')).toContain('person a.keller recovery.opened central')
  })

  it('notices a copy that was put in place while it ran, by the first PC that says hello', async () => {
    const { central, ...world } = await openWorld(start)
    const [one, two] = [await world.pc('vm-1'), await world.pc('vm-2')]
    const restore = await copyOf(central.store)
    one.write(runReport())
    await one.send()
    await restore()
    await one.hello()
    await one.send(0)
    expect(await two.held()).toMatch(/hello first/)
    expect(await one.held()).toMatch(/Waiting for vm-2\.$/)
    await two.hello()
    expect(await two.held()).toBeUndefined()
  })

  it('says in the audit log when the journal of a PC is older than what is held of it', async () => {
    const { central, ...world } = await openWorld(start)
    const pc = await world.pc('vm-1')
    pc.write(runReport(), runReport())
    await pc.send()
    await beginRecovery(central)
    pc.outbox.pop()
    expect(await pc.hello()).toBe(2)
    await pc.hello()
    expect(await acts(central.store)).toEqual([expect.stringContaining('runner vm-1 pc.restored')])
  })
}

/** A runner that was last heard of long before the others. */
async function away({ central, pc }: World, name: string): Promise<void> {
  await pc(name)
  await central.store.query(
    `UPDATE deskhand.runners SET seen_at = now() - interval '1 day' WHERE name = $1`,
    [name],
  )
}

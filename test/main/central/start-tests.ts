import { afterEach, describe, expect, it } from 'vitest'
import { centralClient } from '../../../main/api/central/client.ts'
import { addPerson } from '../../../main/central/people/people.ts'
import { type RunningCentral, startCentral } from '../../../main/central/start.ts'
import type { Store } from '../../../main/central/store/index.ts'
import type { OpenStore } from './stores.ts'

const PASSWORD = 'correct horse battery'

/** A central as a whole: everything wired, asked over HTTP. */
export function startTests(open: OpenStore): void {
  const running: RunningCentral[] = []
  // Vitest runs these in reverse: the stores, which were asked for before, are closed after.
  afterEach(async () => {
    for (const central of running.splice(0)) await central.close()
  })
  const started = async (store: Store) => {
    const central = await startCentral({ store, log: (text) => expect.fail(text) })
    running.push(central)
    return central
  }

  describe('central', { timeout: 30_000 }, () => {
    it('hands an item that a person added to a runner that enrolled, and hears what came of it', async () => {
      const store = await open()
      await addPerson(store, 'test', {
        name: 'anna',
        roles: ['administrator', 'operator'],
        password: PASSWORD,
      })
      const anna = await signedIn(await started(store))
      await anna.client.queues.put({ name: 'invoices', title: 'Invoices', bot: 'post-invoices' })
      await anna.client.items.add({ queue: 'invoices', items: [{ reference: 'a', content: { total: 3 } }] })

      const pc = '5e53b1f4-7d33-4a0c-9d2f-0c2f6c1f0a55'
      const { code } = await anna.client.runners.invite({ name: 'vm-1' })
      const { token } = await centralClient(anna).runners.enrol({ code, pc })
      const runner = centralClient({ ...anna, token })
      const hello = await runner.reports.hello({ pc, written: 0, acknowledged: 0, store: null })
      const { items } = await runner.leases.take({ bots: ['post-invoices'], count: 5 })
      expect(items).toMatchObject([{ queue: 'invoices', reference: 'a', content: { total: 3 }, fence: 1 }])

      const [lease] = items.map(({ id, fence, queue }) => ({ id, fence, queue }))
      const report = {
        ...{ kind: 'item' as const, run: 'r', position: 0, bot: 'post-invoices', reference: 'a' },
        ...{ state: 'done' as const, started: 1, ended: 2, error: null, lease: lease ?? null },
        ...{ commits: [], steps: [], failures: [] },
      }
      expect(await runner.reports.send({ pc, first: hello.held + 1, reports: [report] })).toMatchObject({
        held: 1,
      })
      const { entries } = await anna.client.items.list({ queue: 'invoices' })
      expect(entries).toMatchObject([{ reference: 'a', state: 'done' }])
      expect(await anna.client.audit.verify()).toMatchObject({ brokenAt: null })
    })

    it('tells over HTTP what changed', async () => {
      const store = await open()
      await addPerson(store, 'test', {
        name: 'anna',
        roles: ['administrator', 'operator'],
        password: PASSWORD,
      })
      const { client } = await signedIn(await started(store))
      await client.queues.put({ name: 'invoices', title: 'Invoices', bot: 'post-invoices' })
      const events = await client.central.events()
      await events.next()
      await client.items.add({ queue: 'invoices', items: [{ reference: 'a', content: {} }] })
      expect((await events.next()).value).toMatchObject({ what: 'items' })
      await events.return()
    })

    it('says that it works, and starts again on what it kept', async () => {
      const store = await open()
      const first = await startCentral({ store })
      const { version, store: kind } = await centralClient(first).central.health()
      expect({ version: /^\d/.test(version), kind }).toEqual({ version: true, kind: store.kind })
      await first.close()
      const second = await started(store)
      expect(await centralClient(second).central.health()).toMatchObject({ version })
    })
  })
}

async function signedIn({ url }: { url: string }) {
  const { token } = await centralClient({ url }).sessions.open({ name: 'anna', password: PASSWORD })
  return { url, client: centralClient({ url, token }) }
}

import { randomUUID } from 'node:crypto'
import { afterEach } from 'vitest'
import type { Lease, LeasedItem } from '../../../main/api/central/contract/leases.ts'
import type { Call, Caller, Central } from '../../../main/central/call.ts'
import { type Dispatch, startDispatch } from '../../../main/central/dispatch/index.ts'
import { putBackLapsed } from '../../../main/central/dispatch/lapsed.ts'
import { endItems, type ItemEnd } from '../../../main/central/items/end.ts'
import { itemsHandlers } from '../../../main/central/items/handlers.ts'
import { leasesHandlers } from '../../../main/central/leases/handlers.ts'
import { queuesHandlers } from '../../../main/central/queues.ts'
import type { Store } from '../../../main/central/store/index.ts'
import type { OpenStore } from './stores.ts'

/** Opens a central on a fresh store; it is stopped at the end of the test, whatever happened. */
export function centrals(open: OpenStore): () => Promise<Central> {
  const startedOn = dispatching()
  return async () => startedOn(await open())
}

/** Starts a central on a store that is open, beside others; stopped at the end of the test. */
export function dispatching(): (store: Store) => Promise<Central> {
  const dispatches: Dispatch[] = []
  // Vitest runs these in reverse: stores that were asked for before are closed after.
  afterEach(async () => {
    for (const dispatch of dispatches.splice(0)) await dispatch.stop()
  })
  return async (store) => {
    const dispatch = await startDispatch(store, () => {})
    dispatches.push(dispatch)
    return { store, dispatch, version: 'test' }
  }
}

export function callBy(central: Central, caller: Caller): Call {
  return { central, caller, signal: undefined }
}

/** A call by an operator. */
export function byOperator(central: Central): Call {
  return callBy(central, { kind: 'person', name: 'ada', roles: ['operator'], session: 'x' })
}

/** A call by a runner whose PC has told all that it did. */
export async function byRunner(
  central: Central,
  name = 'vm-1',
  queues: readonly string[] | null = null,
): Promise<Call> {
  const pc = randomUUID()
  await central.store.query(
    'INSERT INTO deskhand.pcs (id, hello_at) VALUES ($1, now()) ON CONFLICT DO NOTHING',
    [pc],
  )
  await central.store.query(
    'INSERT INTO deskhand.runners (name, token, pc) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE SET pc = excluded.pc',
    [name, randomUUID(), pc],
  )
  return callBy(central, { kind: 'runner', name, pc, queues })
}

/** Makes or changes a queue; its bot is `bot` unless another is named. */
export async function makeQueue(
  central: Central,
  name: string,
  { bot = 'bot', retries = 2, paused = false }: { bot?: string; retries?: number; paused?: boolean } = {},
): Promise<void> {
  await queuesHandlers.put(byOperator(central), { name, title: name, bot, inputs: {}, retries, paused })
}

/** New items with these references. */
export function newItems(...references: string[]) {
  return references.map((reference) => {
    return { reference, content: { reference }, priority: 0, deferUntil: null, dueAt: null }
  })
}

/** Adds items to the queue `q`, and gives their ids by reference. */
export async function added(central: Central, ...references: string[]): Promise<Record<string, string>> {
  await itemsHandlers.add(byOperator(central), { queue: 'q', items: newItems(...references) })
  const rows = await central.store.query<{ reference: string; id: string }>(
    'SELECT reference, id FROM deskhand.items',
  )
  return Object.fromEntries(rows.map(({ reference, id }) => [reference, id]))
}

/** A central with the queue `q` and items in it, and a runner for them. */
export async function centralWith(central: Central, ...references: string[]) {
  await makeQueue(central, 'q')
  const ids = references.length > 0 ? await added(central, ...references) : {}
  return { ids, operator: byOperator(central), runner: await byRunner(central) }
}

export const noLease: Lease = { id: '00000000-0000-7000-8000-000000000000', fence: 0 }

/** What a runner takes of the bot `bot`. */
export async function taken(runner: Call, count = 1): Promise<LeasedItem[]> {
  return (await leasesHandlers.take(runner, { bots: ['bot'], count })).items
}

/** Does what pg-boss does when a runner was silent for too long. */
export async function silence(central: Central, ...ids: string[]): Promise<void> {
  await central.store.query(`UPDATE deskhand_jobs.job SET state = 'retry' WHERE id = ANY ($1::uuid[])`, [ids])
  await putBackLapsed(central.store)
}

/** Ends items of a runner. */
export function ended(central: Central, runner: Call, ...ends: ItemEnd[]): Promise<Lease[]> {
  const name = runner.caller.kind === 'runner' ? runner.caller.name : ''
  return central.store.transaction((tx) => endItems(tx, central.dispatch, name, ends))
}

import { randomUUID } from 'node:crypto'
import { afterEach } from 'vitest'
import type { Call, Caller, Central } from '../../../main/central/call.ts'
import { type Dispatch, startDispatch } from '../../../main/central/dispatch/index.ts'
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

/** Makes a queue; its bot is `bot` unless another is named. */
export async function makeQueue(central: Central, name: string, bot = 'bot', retries = 2): Promise<void> {
  await queuesHandlers.put(byOperator(central), {
    name,
    title: name,
    bot,
    inputs: {},
    retries,
    paused: false,
  })
}

/** New items with these references. */
export function newItems(...references: string[]) {
  return references.map((reference) => {
    return { reference, content: { reference }, priority: 0, deferUntil: null, dueAt: null }
  })
}

import { randomUUID } from 'node:crypto'
import type { Lease, LeasedItem } from '../../../main/api/central/contract/leases.ts'
import type { CommitReport, ItemReport, Report } from '../../../main/api/central/contract/reports.ts'
import type { Call, Central } from '../../../main/central/call.ts'
import { addItems } from '../../../main/central/items/add.ts'
import { leasesHandlers } from '../../../main/central/leases/handlers.ts'
import { holdReason } from '../../../main/central/recovery/hold.ts'
import { reportsHandlers } from '../../../main/central/reports/handlers.ts'

export const QUEUE = 'invoices'
export const BOT = 'post-invoices'
/** When everything in these tests happens, by the clock of a PC. */
export const AT = 1_800_000_000_000

/** A lease as a PC keeps it. */
export type OwnLease = Lease & { readonly queue: string; readonly reference: string }

/** A central with a queue, and the PCs that work for it. */
export interface World {
  readonly central: Central
  readonly operator: Call
  add(...references: string[]): Promise<void>
  pc(name: string, id?: string): Promise<Pc>
  item(reference: string): Promise<{ id: string; state: string; fence: number; attempts: number }>
  commit(token: string): Promise<{ state: string; settled_by: string | null } | undefined>
}

/** One PC, and what it would tell. */
export interface Pc {
  readonly id: string
  readonly call: Call
  /** Everything that it wrote, from number 1 on. */
  readonly outbox: Report[]
  take(count?: number): Promise<OwnLease[]>
  /** What the guard does before a commit. */
  intend(lease: Lease, token: string, at?: number): Promise<void>
  write(...reports: Report[]): void
  /** Sends what was written behind `held`; gives what central holds then. */
  send(held?: number): Promise<number>
  /** Sends what was written and not acknowledged, and takes items in the same call. */
  sendAndTake(count?: number): Promise<readonly LeasedItem[]>
  hello(told?: { acknowledged?: number; store?: string | null }): Promise<number>
  held(): Promise<string | undefined>
}

/** A world on a central that `start` gives, with nothing in it but an empty queue. */
export async function openWorld(start: () => Promise<Central>): Promise<World> {
  const central = await start()
  const { store, dispatch } = central
  await store.query(
    `INSERT INTO deskhand.queues (name, title, bot, inputs, retries, paused)
     VALUES ($1, $1, $2, '{}', 2, false) ON CONFLICT DO NOTHING`,
    [QUEUE, BOT],
  )
  const person = { kind: 'person', name: 'a.keller', roles: ['operator'], session: '' } as const
  return {
    central,
    operator: { central, caller: person, signal: undefined },
    async add(...references) {
      const items = references.map((reference) => {
        return { reference, content: { reference }, priority: 0, deferUntil: null, dueAt: null }
      })
      await store.transaction((tx) => addItems(tx, dispatch, QUEUE, items))
    },
    pc: (name, id) => makePc(central, name, id ?? randomUUID()),
    async item(reference) {
      const [row] = await store.query<{ id: string; state: string; fence: number; attempts: number }>(
        'SELECT id, state, fence, attempts FROM deskhand.items WHERE reference = $1',
        [reference],
      )
      if (!row) throw new Error(`There is no item ${reference}`)
      return row
    },
    async commit(token) {
      const [row] = await store.query<{ state: string; settled_by: string | null }>(
        'SELECT state, settled_by FROM deskhand.commits WHERE token = $1',
        [token],
      )
      return row
    },
  }
}

async function makePc(central: Central, name: string, id: string): Promise<Pc> {
  const { store } = central
  await store.query('INSERT INTO deskhand.pcs (id, hello_at) VALUES ($1, now()) ON CONFLICT DO NOTHING', [id])
  await store.query(
    `INSERT INTO deskhand.runners (name, token, pc, seen_at) VALUES ($1, $1, $2, now()) ON CONFLICT DO NOTHING`,
    [name, id],
  )
  const caller = { kind: 'runner', name, pc: id, queues: null } as const
  const call: Call = { central, caller, signal: undefined }
  const outbox: Report[] = []
  let acknowledged = 0
  return {
    id,
    call,
    outbox,
    async take(count = 1) {
      const { items } = await leasesHandlers.take(call, { bots: [BOT], count })
      return items.map(({ id, fence, queue, reference }) => ({ id, fence, queue, reference }))
    },
    async intend({ id, fence }, token, at = AT) {
      const outcomes = { results: [], failures: [] }
      await leasesHandlers.intend(call, { id, fence, token, step: 'post', intendedAt: at, outcomes })
    },
    write: (...reports) => void outbox.push(...reports),
    async send(held = acknowledged) {
      const reports = outbox.slice(held)
      if (reports.length > 0) {
        acknowledged = (await reportsHandlers.send(call, { pc: id, first: held + 1, reports })).held
      }
      return acknowledged
    },
    async sendAndTake(count = 1) {
      const reports = outbox.slice(acknowledged)
      const take = { bots: [BOT], count }
      if (reports.length === 0) return (await leasesHandlers.take(call, take)).items
      const sent = await reportsHandlers.send(call, { pc: id, first: acknowledged + 1, reports, take })
      acknowledged = sent.held
      return sent.taken?.items ?? []
    },
    async hello(told = {}) {
      const saying = { pc: id, written: outbox.length, acknowledged, store: store.id, ...told }
      acknowledged = (await reportsHandlers.hello(call, saying)).held
      return acknowledged
    },
    held: () => store.transaction((tx) => holdReason(tx, caller)),
  }
}

/** That an item ended. */
export function ended(
  lease: OwnLease,
  state: ItemReport['state'] = 'done',
  more: Partial<ItemReport> = {},
): ItemReport {
  const { reference, ...kept } = lease
  return {
    kind: 'item',
    run: 'run-1',
    position: 0,
    bot: BOT,
    reference,
    state,
    started: AT,
    ended: AT + 1000,
    error: null,
    lease: kept,
    commits: [],
    steps: [],
    failures: [],
    ...more,
  }
}

/** What became of a commit, by its token. */
export function committed(
  lease: OwnLease,
  token: string,
  state: CommitReport['state'] = 'done',
  at = AT,
): CommitReport {
  const { reference, ...kept } = lease
  return { kind: 'commit', bot: BOT, reference, lease: kept, ...commitOf(token, state, at) }
}

/** The same within the report of its item. */
export function commitOf(token: string, state: CommitReport['state'] = 'done', at = AT) {
  const isSettled = state !== 'intent'
  return {
    token,
    step: 'post',
    state,
    value: null,
    intendedAt: at,
    settledAt: isSettled ? at + 10 : null,
    settledBy: isSettled ? 'run' : null,
  }
}

/** A report that is about no item. */
export function runReport(run = 'run-1'): Report {
  return {
    kind: 'run',
    run,
    bot: BOT,
    title: null,
    digest: 'd',
    rehearsal: false,
    state: 'done',
    started: AT,
    ended: AT,
    error: null,
  }
}

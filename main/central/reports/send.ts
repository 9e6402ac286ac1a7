import type { TakenItems, WantedItems } from '../../api/central/contract/leases.ts'
import type { Report } from '../../api/central/contract/reports.ts'
import { appendAct } from '../audit/append.ts'
import { type Call, callerName } from '../call.ts'
import { tellChange } from '../changes.ts'
import { type Dispatch, LEASE_SECONDS, sharesOf } from '../dispatch/index.ts'
import { asRunner } from '../leases/as-runner.ts'
import { takeItems } from '../leases/take.ts'
import { toldAll } from '../recovery/told-all.ts'
import { storableJson } from '../storable.ts'
import type { Queryable } from '../store/store.ts'
import { Drafts } from './drafts.ts'
import { itemsSpokenOf, withMissing } from './known.ts'
import { type Numbered, takeBehind } from './numbering.ts'
import { lockedPc, type Teller, type ToldPc, tellerFor } from './pc.ts'
import { takeIn } from './take-in.ts'
import { writeDrafts } from './write.ts'

interface Sent {
  readonly pc: string
  readonly first: number
  readonly reports: readonly Report[]
  /** What the runner would work on next. */
  readonly take?: WantedItems | undefined
}

/** How far the reports of a PC are held, by which store, and what its runner got. */
interface Received {
  readonly held: number
  readonly store: string
  readonly taken?: TakenItems
}

/**
 * Takes reports of a PC in, behind those that are held, and says how far they are held then; where its runner wants
 * items, leases them in the same transaction. Throws FORBIDDEN where the runner is none of that PC.
 */
export async function sendReports(call: Call, sent: Sent): Promise<Received> {
  const { central, caller } = call
  const { first, take } = sent
  const teller = tellerFor(caller, sent.pc)
  const reports = JSON.parse(storableJson(sent.reports)) as Report[]
  const received = await central.store.transaction(async (tx) => {
    const [pc, known, shares] = await Promise.all([
      lockedPc(tx, teller.pc),
      itemsSpokenOf(tx, reports),
      take && sharesOf(tx, { ...take, queues: asRunner(caller).queues }),
    ])
    const behind = takeBehind(pc.held, first, reports)
    const told = behind.fresh.map(({ report }) => report)
    const drafts = new Drafts(await withMissing(tx, told, known))
    const acts = takeIn(behind.fresh, drafts, teller)
    // Whoever left something out has to tell that before it gets anything.
    const mayTake = first <= pc.held + 1 && pc.greeted && !pc.heldBack
    const [, items] = await Promise.all([
      write(tx, central.dispatch, { pc, behind, drafts, teller }),
      // Asked behind it, what has just ended is not handed out.
      shares && mayTake && takeItems(tx, central.dispatch, teller.runner, shares),
    ])
    for (const act of acts) await appendAct(tx, { actor: callerName(caller), ...act })
    return { held: behind.held, ...(items && { taken: { items, seconds: LEASE_SECONDS } }) }
  })
  return { ...received, store: central.store.id }
}

interface Telling {
  readonly pc: ToldPc
  readonly behind: ReturnType<typeof takeBehind>
  readonly drafts: Drafts
  readonly teller: Teller
}

/** Keeps what is new, and writes what it changes of items; all of it is asked at once. */
async function write(
  tx: Queryable,
  dispatch: Dispatch,
  { pc, behind, drafts, teller }: Telling,
): Promise<void> {
  if (behind.fresh.length === 0) return
  await Promise.all([
    keep(tx, pc, behind),
    writeDrafts(tx, dispatch, drafts, teller),
    drafts.haveChanged && tellChange(tx, { what: 'items' }),
  ])
}

/** Keeps the reports, and notes that all up to a number are held. */
async function keep(
  tx: Queryable,
  pc: ToldPc,
  { fresh, held }: { readonly fresh: readonly Numbered[]; readonly held: number },
): Promise<void> {
  const rows = fresh.map(({ number, report }) => ({ number, kind: report.kind, body: report }))
  await tx.query(
    `WITH kept AS (
       INSERT INTO deskhand.reports (pc, number, kind, body)
       SELECT $1, told.number, told.kind, told.body
       FROM jsonb_to_recordset($2::jsonb) AS told (number bigint, kind text, body jsonb) ORDER BY told.number
     )
     UPDATE deskhand.pcs SET held = $3, owes = greatest(0, owes - $4) WHERE id = $1`,
    [pc.id, JSON.stringify(rows), held, held - pc.held],
  )
  if (pc.standing === 'awaited') await toldAll(tx, pc.id)
}

import type { Report } from '../../api/central/contract/reports.ts'
import { appendAct } from '../audit/append.ts'
import { type Call, callerName } from '../call.ts'
import { tellChange } from '../changes.ts'
import { toldAll } from '../recovery/told-all.ts'
import { storableJson } from '../storable.ts'
import type { Queryable } from '../store/store.ts'
import { Drafts } from './drafts.ts'
import { itemsSpokenOf } from './known.ts'
import { type Numbered, takeBehind } from './numbering.ts'
import { lockedPc, type ToldPc, tellerFor } from './pc.ts'
import { takeIn } from './take-in.ts'
import { writeDrafts } from './write.ts'

interface Sent {
  readonly pc: string
  readonly first: number
  readonly reports: readonly Report[]
}

/**
 * Takes reports of a PC in, behind those that are held, and says how far they are held then. Throws FORBIDDEN where
 * the runner is none of that PC.
 */
export async function sendReports(call: Call, sent: Sent): Promise<{ held: number; store: string }> {
  const { central, caller } = call
  const teller = tellerFor(caller, sent.pc)
  const reports = JSON.parse(storableJson(sent.reports)) as Report[]
  const held = await central.store.transaction(async (tx) => {
    const pc = await lockedPc(tx, teller.pc)
    const behind = takeBehind(pc.held, sent.first, reports)
    if (behind.fresh.length === 0) return pc.held
    const [items] = await Promise.all([itemsSpokenOf(tx, behind.fresh), keep(tx, pc, behind)])
    const drafts = new Drafts(items)
    const acts = takeIn(behind.fresh, drafts, teller)
    await Promise.all([
      writeDrafts(tx, central.dispatch, drafts, teller),
      drafts.haveChanged && tellChange(tx, { what: 'items' }),
    ])
    for (const act of acts) await appendAct(tx, { actor: callerName(caller), ...act })
    return behind.held
  })
  return { held, store: central.store.id }
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

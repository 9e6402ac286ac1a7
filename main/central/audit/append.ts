import { storableText } from '../storable.ts'
import type { Queryable } from '../store/store.ts'
import { BEFORE_THE_FIRST, canonicalJson, digestOf, instantSql } from './entry.ts'

/** An act worth keeping for good. */
export interface Act {
  /** `callerName` of who did it, or `central`. */
  readonly actor: string
  /** Such as `item.settled`, `route.killed`, `report.late`. */
  readonly action: string
  /** What it was done to. */
  readonly subject: string
  /** More about it, of JSON values; nothing secret. */
  readonly details?: Readonly<Record<string, unknown>>
}

/**
 * Adds an act to the audit log, chained to the one before; it stands when the transaction does. One transaction
 * appends at a time, in all centrals on the store, until it ends: append as the last thing that it does.
 */
export async function appendAct(tx: Queryable, act: Act): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('deskhand.audit', 0))`)
  const { number, at, previous } = await place(tx)
  const actor = storableText(act.actor)
  const action = storableText(act.action)
  const subject = storableText(act.subject)
  const details = canonicalJson(act.details ?? {})
  const digest = digestOf({ number, at, actor, action, subject, details, previous })
  await tx.query(
    `INSERT INTO deskhand.audit (number, at, actor, action, subject, details, previous, digest)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [number, at, actor, action, subject, details, previous, digest],
  )
}

interface Place {
  readonly number: number
  readonly at: string
  readonly previous: string
}

/** Where the next entry stands. A statement of its own behind the lock, so that it sees what others just appended. */
async function place(tx: Queryable): Promise<Place> {
  // The clock of the store is the same for all centrals.
  const [last] = await tx.query<{ at: string; number: number | null; digest: string | null }>(
    `SELECT ${instantSql('clock_timestamp()')} AS at, last.number, last.digest
     FROM (SELECT) AS now LEFT JOIN (
       SELECT number, digest FROM deskhand.audit ORDER BY number DESC LIMIT 1
     ) AS last ON true`,
  )
  if (last === undefined) throw new Error('The store does not say where the audit log ends')
  return { at: last.at, number: (last.number ?? 0) + 1, previous: last.digest ?? BEFORE_THE_FIRST }
}

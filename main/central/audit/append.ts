import type { Queryable } from '../store/store.ts'
import { BEFORE_THE_FIRST, canonicalJson, digestOf } from './entry.ts'

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
  const actor = storable(act.actor)
  const action = storable(act.action)
  const subject = storable(act.subject)
  const details = canonicalJson(act.details ?? {})
  const entry = { number, at, actor, action, subject, details, previous }
  await tx.query(
    `INSERT INTO deskhand.audit (number, at, actor, action, subject, details, previous, digest)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [number, at, actor, action, subject, details, previous, digestOf(entry)],
  )
}

/** Where the next entry stands. A statement of its own behind the lock, so that it sees what others just appended. */
async function place(tx: Queryable): Promise<{ number: number; at: Date; previous: string }> {
  const [last] = await tx.query<{ at: Date; number: number | null; digest: string | null }>(
    // The clock of the store is the same for all centrals; a JavaScript date holds milliseconds.
    `SELECT date_trunc('milliseconds', clock_timestamp()) AS at, last.number, last.digest
     FROM (SELECT) AS one LEFT JOIN (
       SELECT number, digest FROM deskhand.audit ORDER BY number DESC LIMIT 1
     ) AS last ON true`,
  )
  if (last === undefined) throw new Error('The store gave no row for the end of the audit log')
  return { at: last.at, number: (last.number ?? 0) + 1, previous: last.digest ?? BEFORE_THE_FIRST }
}

/** The text as PostgreSQL can keep it: without NUL and halves of characters. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}

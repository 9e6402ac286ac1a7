import { tellChange } from '../changes.ts'
import type { Queryable } from '../store/store.ts'

/** That nothing is handed out at present. */
export interface Hold {
  readonly reason: string
  readonly since: Date
  /** True where it was told that this store lacks something; it then ends only when all is told. */
  readonly isRestored: boolean
  /** Runners whose PC has not told yet. */
  readonly waitingFor: readonly string[]
}

/** Whoever begins or ends a hold does it alone, until the transaction ends. */
export async function lockHolding(tx: Queryable): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('deskhand.recovery', 0))`)
}

/** The hold that is in force; undefined where none is, or where its time is over or nobody is awaited any more. */
export async function currentHold(tx: Queryable): Promise<Hold | undefined> {
  const [hold] = await tx.query<{ reason: string; since: Date; restored: boolean; runners: string[] }>(
    `SELECT reason, since, until IS NULL AS restored, ARRAY(
       SELECT r.name FROM deskhand.pcs AS p JOIN deskhand.runners AS r ON r.pc = p.id
       WHERE p.standing = 'awaited' AND NOT r.revoked ORDER BY r.name
     ) AS runners
     FROM deskhand.recovery WHERE until IS NULL OR until > now()`,
  )
  if (!hold || hold.runners.length === 0) return undefined
  const { reason, since, restored, runners } = hold
  return { reason, since, isRestored: restored, waitingFor: runners }
}

/**
 * Holds everything back, in place of a hold that is there. `seconds` is how long at most; null for as long as PCs are
 * awaited.
 */
export async function hold(tx: Queryable, reason: string, seconds: number | null): Promise<void> {
  await tx.query(
    `INSERT INTO deskhand.recovery (reason, until) VALUES ($1, now() + $2 * interval '1 second')
     ON CONFLICT (only_one) DO UPDATE SET reason = excluded.reason, since = now(), until = excluded.until`,
    [reason, seconds],
  )
  await tellChange(tx, { what: 'runners' })
}

/** Hands out again; what becomes of the PCs that are still awaited. */
export async function letGo(tx: Queryable, awaited: 'free' | 'excused'): Promise<void> {
  await tx.query('DELETE FROM deskhand.recovery')
  await tx.query(`UPDATE deskhand.pcs SET standing = $1 WHERE standing = 'awaited'`, [awaited])
  await tellChange(tx, { what: 'runners' })
}

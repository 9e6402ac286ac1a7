import type { Central } from '../call.ts'
import { LEASE_SECONDS } from '../dispatch/index.ts'
import type { Queryable } from '../store/store.ts'
import { currentHold, hold, lockHolding } from './holding.ts'

/** Whoever was heard of so long before the newest sign of life in the store is likely to be there still; seconds. */
const RECENTLY = 120

/**
 * To be called at each start of central, before anything is answered. The store may be a copy of an earlier time: the
 * PCs know. So each says hello before it gets anything, and nobody gets anything before those that were there last
 * have said hello. One that is gone is waited for as long as a lease lasts, then its items are for others anyway.
 */
export async function beginRecovery({ store }: Pick<Central, 'store'>): Promise<void> {
  await store.transaction(async (tx) => {
    await lockHolding(tx)
    const awaited = await awaitTheLast(tx)
    await tx.query('UPDATE deskhand.pcs SET hello_at = NULL')
    if (!awaited || (await currentHold(tx))?.isRestored) return
    await hold(tx, 'Central has just started and asks its PCs how far they are.', LEASE_SECONDS)
  })
}

/** By instants of the store alone, compared with each other and not with now: a copy may be of any age. */
async function awaitTheLast(tx: Queryable): Promise<boolean> {
  const awaited = await tx.query(
    `UPDATE deskhand.pcs SET standing = 'awaited'
     WHERE standing = 'free' AND id IN (
       SELECT pc FROM deskhand.runners WHERE NOT revoked AND seen_at >= (
         SELECT greatest(
           (SELECT max(seen_at) FROM deskhand.runners), (SELECT max(hello_at) FROM deskhand.pcs),
           (SELECT received_at FROM deskhand.reports ORDER BY sequence DESC LIMIT 1)
         ) - $1 * interval '1 second'
       )
     ) RETURNING id`,
    [RECENTLY],
  )
  return awaited.length > 0
}

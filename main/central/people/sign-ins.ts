import { ORPCError } from '@orpc/server'
import type { Queryable } from '../store/store.ts'

/** How often signing in under one name may be tried in so many minutes. */
const TRIES = 10
const MINUTES = 15

/**
 * Counts a try to sign in before it is made, so that many at once count as many, in whichever central. A name that
 * nobody has counts alike. Throws TOO_MANY_REQUESTS where there were too many.
 */
export async function countTry(store: Queryable, name: string): Promise<void> {
  const [counted] = await store.query<{ tries: number }>(
    `INSERT INTO deskhand.sign_ins AS made (name) VALUES ($1) ON CONFLICT (name) DO UPDATE SET
       tries = CASE WHEN made.since < now() - $2 * interval '1 minute' THEN 1 ELSE made.tries + 1 END,
       since = CASE WHEN made.since < now() - $2 * interval '1 minute' THEN now() ELSE made.since END
     RETURNING tries`,
    [name, MINUTES],
  )
  if (counted && counted.tries <= TRIES) return
  throw new ORPCError('TOO_MANY_REQUESTS', {
    message: `Signing in under this name was tried ${TRIES} times; try again in ${MINUTES} minutes.`,
  })
}

/** Begins to count afresh: the last try was right, or there is a new password. */
export async function forgetTries(tx: Queryable, name: string): Promise<void> {
  await tx.query('DELETE FROM deskhand.sign_ins WHERE name = $1', [name])
}

/** Drops counts whose time is over, so that names nobody has do not pile up. */
export async function forgetOldTries(tx: Queryable): Promise<void> {
  await tx.query(`DELETE FROM deskhand.sign_ins WHERE since < now() - $1 * interval '1 minute'`, [MINUTES])
}

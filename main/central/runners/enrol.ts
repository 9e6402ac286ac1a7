import { ORPCError } from '@orpc/server'
import { appendAct } from '../audit/append.ts'
import { tellChange } from '../changes.ts'
import { forgetCallers } from '../known-callers.ts'
import type { Queryable, Store } from '../store/store.ts'
import { keptOf, newToken } from '../tokens.ts'

export interface Invitation {
  readonly code: string
  readonly expiresAt: string
}

/** Makes a code with which one runner can enrol, once, within a day; null for all queues. `actor` is who does it. */
export function inviteRunner(
  store: Store,
  actor: string,
  runner: string,
  queues: readonly string[] | null,
): Promise<Invitation> {
  const code = newToken('dhi')
  return store.transaction(async (tx) => {
    const [made] = await tx.query<{ expires_at: Date }>(
      `INSERT INTO deskhand.invitations (code, runner, queues, expires_at)
       VALUES ($1, $2, $3, now() + interval '1 day') RETURNING expires_at`,
      [keptOf(code), runner, queues],
    )
    if (!made) throw new Error('The store did not keep the invitation')
    await appendAct(tx, { actor, action: 'runner.invited', subject: `runner ${runner}`, details: { queues } })
    return { code, expiresAt: made.expires_at.toISOString() }
  })
}

/**
 * Trades a code for the token of a runner on the PC of this id. A runner of that name that was there before is
 * replaced, and its token ends. Throws UNAUTHORIZED for a code that is unknown, used or over.
 */
export async function enrolRunner(
  store: Store,
  code: string,
  pc: string,
): Promise<{ name: string; token: string }> {
  const token = newToken('dhr')
  const name = await store.transaction(async (tx) => {
    const { runner, queues } = await useUp(tx, code)
    await tx.query('INSERT INTO deskhand.pcs (id) VALUES ($1) ON CONFLICT DO NOTHING', [pc])
    await tx.query(
      `INSERT INTO deskhand.runners (name, token, pc, queues) VALUES ($1, $2, $3, $4)
       ON CONFLICT (name) DO UPDATE SET token = excluded.token, pc = excluded.pc, queues = excluded.queues,
         enrolled_at = now(), seen_at = NULL, revoked = false`,
      [runner, keptOf(token), pc, queues],
    )
    await tellChange(tx, { what: 'runners', id: runner })
    const who = `runner ${runner}`
    await appendAct(tx, { actor: who, action: 'runner.enrolled', subject: who, details: { pc, queues } })
    return runner
  })
  forgetCallers(store)
  return { name, token }
}

/** What the code stands for; of several who come with it at once, one gets it. */
async function useUp(tx: Queryable, code: string): Promise<{ runner: string; queues: string[] | null }> {
  const [invitation] = await tx.query<{ runner: string; queues: string[] | null }>(
    `UPDATE deskhand.invitations SET used_at = now()
     WHERE code = $1 AND used_at IS NULL AND expires_at > now() RETURNING runner, queues`,
    [keptOf(code)],
  )
  if (invitation) return invitation
  throw new ORPCError('UNAUTHORIZED', {
    message: 'This code is unknown, used already, or over; ask an administrator for a new one.',
  })
}

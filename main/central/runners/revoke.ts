import { ORPCError } from '@orpc/server'
import { appendAct } from '../audit/append.ts'
import { tellChange } from '../changes.ts'
import { forgetCallers } from '../known-callers.ts'
import type { Store } from '../store/store.ts'

/**
 * Ends the token of a runner, and the codes that it could enrol with again; `actor` is who does it. Its items go to
 * others when their leases end. Throws NOT_FOUND for an unknown name.
 */
export async function revokeRunner(store: Store, actor: string, name: string): Promise<void> {
  await store.transaction(async (tx) => {
    const revoked = await tx.query(
      'UPDATE deskhand.runners SET revoked = true WHERE name = $1 RETURNING name',
      [name],
    )
    if (revoked.length === 0) throw new ORPCError('NOT_FOUND', { message: `There is no runner "${name}".` })
    await tx.query('DELETE FROM deskhand.invitations WHERE runner = $1 AND used_at IS NULL', [name])
    await tellChange(tx, { what: 'runners', id: name })
    await appendAct(tx, { actor, action: 'runner.revoked', subject: `runner ${name}` })
  })
  forgetCallers(store)
}

import type { Caller } from '../call.ts'
import type { Queryable } from '../store/store.ts'
import { currentHold, letGo, lockHolding } from './holding.ts'

/**
 * Why nothing is handed out to this caller at present; undefined where nothing is held back. A hold that is over ends
 * with this question.
 */
export async function holdReason(tx: Queryable, caller: Caller): Promise<string | undefined> {
  if (caller.kind !== 'runner') return undefined
  const [pc] = await tx.query<{ greeted: boolean; held: boolean }>(
    `SELECT hello_at IS NOT NULL AS greeted, EXISTS (SELECT FROM deskhand.recovery) AS held
     FROM deskhand.pcs WHERE id = $1`,
    [caller.pc],
  )
  if (!pc?.greeted) return 'This PC has not told yet how far it is; it has to say hello first.'
  return pc.held ? reasonUnlessOver(tx) : undefined
}

async function reasonUnlessOver(tx: Queryable): Promise<string | undefined> {
  await lockHolding(tx)
  const hold = await currentHold(tx)
  if (hold) return `${hold.reason} Waiting for ${hold.waitingFor.join(', ')}.`
  await letGo(tx, 'free')
  return undefined
}

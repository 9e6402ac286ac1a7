import { ORPCError } from '@orpc/server'
import type { z } from 'zod'
import type { leases } from '../../api/central/contract/leases.ts'
import { storableJson, storableText } from '../storable.ts'
import type { Queryable } from '../store/store.ts'

type Intent = z.output<NonNullable<(typeof leases.intend)['~orpc']['inputSchema']>>

/**
 * Notes that a commit is about to happen, under a lease that was found to hold. Said twice it does no harm; where the
 * commit is done, or nobody knows, it throws CONFLICT and nothing may be done. How the steps had ended is kept with the
 * newest commit alone.
 */
export async function noteIntent(tx: Queryable, intent: Intent): Promise<void> {
  const { id, fence, step, intendedAt, outcomes } = intent
  const token = storableText(intent.token)
  const noted = await tx.query(
    `WITH older AS (
       UPDATE deskhand.commits SET outcomes = NULL WHERE item = $1 AND token <> $2 AND outcomes IS NOT NULL
     )
     INSERT INTO deskhand.commits AS c (item, token, fence, step, state, outcomes, intended_at)
     VALUES ($1, $2, $3, $4, 'intent', $5, $6)
     ON CONFLICT (item, token) DO UPDATE SET fence = excluded.fence, step = excluded.step, state = 'intent',
       value = NULL, outcomes = excluded.outcomes, intended_at = excluded.intended_at, settled_at = NULL,
       settled_by = NULL
     WHERE c.state IN ('intent', 'not-done', 'compensated') RETURNING token`,
    [id, token, fence, storableText(step), storableJson(outcomes), intendedAt],
  )
  if (noted.length === 0) throw await known(tx, id, token)
}

async function known(tx: Queryable, item: string, token: string): Promise<ORPCError<'CONFLICT', unknown>> {
  const [commit] = await tx.query<{ state: string }>(
    'SELECT state FROM deskhand.commits WHERE item = $1 AND token = $2',
    [item, token],
  )
  return new ORPCError('CONFLICT', {
    message: `Central knows this commit as ${commit?.state}; take the item again and go on behind it.`,
  })
}

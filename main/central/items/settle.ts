import { ORPCError } from '@orpc/server'
import type { Dispatch } from '../dispatch/index.ts'
import type { Queryable } from '../store/store.ts'
import { type DoneToItem, mustBe } from './act.ts'
import { isDoubtful } from './end.ts'
import { putUp } from './offer.ts'
import type { ItemRow } from './row.ts'

/**
 * Takes a person's word on the oldest commit of an item of which nobody knows whether it happened; the item is put up
 * again as soon as none is left.
 */
export async function settleItem(
  tx: Queryable,
  dispatch: Dispatch,
  item: ItemRow,
  happened: boolean,
  by: string,
): Promise<DoneToItem> {
  mustBe(item, ['in-doubt'], 'settle')
  const [oldest, ...others] = await doubtfulCommits(tx, item.id)
  if (!oldest) {
    throw new ORPCError('CONFLICT', {
      message:
        'No commit of the item is in doubt as far as central knows; look what became of it, then retry or withdraw it.',
    })
  }
  const state = happened ? 'done' : 'not-done'
  await tx.query(
    'UPDATE deskhand.commits SET state = $3, settled_at = $4, settled_by = $5 WHERE item = $1 AND token = $2',
    [item.id, oldest.token, state, Date.now(), by],
  )
  if (others.length === 0) await putUp(tx, dispatch, item)
  return { action: 'item.settled', details: { step: oldest.step, token: oldest.token, happened } }
}

/** Throws CONFLICT where it is not known of some commit of the item whether it happened. */
export async function mustBeKnown(tx: Queryable, item: ItemRow): Promise<void> {
  const [oldest] = await doubtfulCommits(tx, item.id)
  if (!oldest) return
  throw new ORPCError('CONFLICT', {
    message: `Nobody knows whether "${oldest.step}" of the item happened; settle that first.`,
  })
}

function doubtfulCommits(tx: Queryable, item: string): Promise<{ token: string; step: string }[]> {
  return tx.query(
    `SELECT token, step FROM deskhand.commits AS c WHERE item = $1 AND ${isDoubtful} ORDER BY intended_at, token`,
    [item],
  )
}

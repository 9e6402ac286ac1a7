import { ORPCError } from '@orpc/server'
import { z } from 'zod'
import type { Item } from '../../api/central/contract/items.ts'
import { itemStates } from '../../api/central/contract/queues.ts'
import { storableText } from '../storable.ts'
import type { Queryable } from '../store/store.ts'
import { type ItemRow, itemColumns, noQueue, shownItem } from './row.ts'

/** Which items to list; `cursor` is `next` of the page before. */
export interface Page {
  readonly queue: string
  readonly state?: Item['state'] | undefined
  /** A part of the reference. */
  readonly find?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

const BEHIND_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** One page of the items of a queue, the newest first: what is added meanwhile changes nothing behind it. */
export async function listItems(
  store: Queryable,
  { queue, state, find, cursor, limit }: Page,
): Promise<{ entries: Item[]; next?: string }> {
  // Each state is walked in its index, from the newest on.
  const rows = await store.query<ItemRow>(
    `SELECT item.* FROM unnest($1::text[]) AS wanted (state) CROSS JOIN LATERAL (
       SELECT ${itemColumns} FROM deskhand.items
       WHERE queue = $2 AND state = wanted.state AND id < $3
         AND ($5 = '' OR strpos(lower(reference), lower($5)) > 0)
       ORDER BY id DESC LIMIT $4
     ) AS item ORDER BY item.id DESC LIMIT $4`,
    [
      state ? [state] : itemStates,
      queue,
      cursor === undefined ? BEHIND_ALL : idOf(cursor),
      limit + 1,
      storableText(find ?? ''),
    ],
  )
  if (rows.length === 0) {
    const [found] = await store.query('SELECT FROM deskhand.queues WHERE name = $1', [queue])
    if (!found) throw noQueue(queue)
  }
  const entries = rows.slice(0, limit).map(shownItem)
  const last = entries.at(-1)
  return rows.length > limit && last ? { entries, next: last.id } : { entries }
}

function idOf(cursor: string): string {
  const id = z.guid().safeParse(cursor)
  if (id.success) return id.data
  throw new ORPCError('BAD_REQUEST', {
    message: `"${cursor}" leads to no page; give \`cursor\` as \`next\` of the page before.`,
  })
}

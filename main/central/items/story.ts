import type { z } from 'zod'
import type { itemStory, KnownCommit } from '../../api/central/contract/items.ts'
import type { Queryable } from '../store/store.ts'
import { type ItemRow, itemColumns, noItem, shownItem } from './row.ts'

type ItemStory = z.output<typeof itemStory>

/** A commit of the store as `KnownCommit`, for `jsonb_agg`; `c` is the row. */
export const commitJson = `jsonb_build_object('token', c.token, 'step', c.step, 'state', c.state, 'value', c.value,
  'intendedAt', c.intended_at, 'settledAt', c.settled_at, 'settledBy', c.settled_by, 'fence', c.fence)`

type StoryRow = ItemRow & {
  readonly commits: (KnownCommit & { fence: number })[]
  readonly tasks: ItemStory['tasks']
}

/** An item with its commits, the oldest first, and its tasks; throws NOT_FOUND. */
export async function itemStoryOf(store: Queryable, id: string): Promise<ItemStory> {
  const [row] = await store.query<StoryRow>(
    `SELECT ${itemColumns},
       coalesce((SELECT jsonb_agg(${commitJson} ORDER BY c.intended_at, c.token)
         FROM deskhand.commits AS c WHERE c.item = i.id), '[]') AS commits,
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'title', t.title, 'state', t.state)
         ORDER BY t.created_at, t.id) FROM deskhand.tasks AS t WHERE t.item = i.id), '[]') AS tasks
     FROM deskhand.items AS i WHERE id = $1`,
    [id],
  )
  if (!row) throw noItem(id)
  return { ...shownItem(row), commits: row.commits, tasks: row.tasks }
}

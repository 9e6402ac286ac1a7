import { errorCatalogue } from '../../../bots/errors/index.ts'
import type { KnownCommit } from '../../api/central/contract/items.ts'
import type { LeasedItem, Outcomes } from '../../api/central/contract/work.ts'
import type { Dispatch, Taken } from '../dispatch/index.ts'
import { endItems, type ItemEnd } from '../items/end.ts'
import { commitJson } from '../items/story.ts'
import type { Queryable } from '../store/store.ts'

/** So many runners in a row may fall silent with an item; it then ends, before it takes down all the others. */
export const MOST_LOST = 5

/** Of items that were just handed out, those to work on; the others end here. */
export async function itemsToWorkOn(
  tx: Queryable,
  dispatch: Dispatch,
  runner: string,
  taken: readonly Taken[],
): Promise<LeasedItem[]> {
  const deadly = taken.filter(({ lost }) => lost >= MOST_LOST)
  await endItems(tx, dispatch, runner, deadly.map(deadlyEnd))
  return leasedItems(
    tx,
    taken.filter(({ lost }) => lost < MOST_LOST),
  )
}

function deadlyEnd({ id, fence, lost }: Taken): ItemEnd {
  return {
    lease: { id, fence },
    state: 'failed',
    error: {
      code: 'runners-lost',
      message: `${lost} runners in a row fell silent while they worked on this item`,
      next: errorCatalogue['runners-lost'].next,
    },
  }
}

type LeasedRow = Omit<LeasedItem, 'dueAt' | 'commits' | 'outcomes'> & {
  readonly due_at: Date | null
  readonly commits: KnownCommit[] | null
  readonly outcomes: Outcomes | null
}

/** The items with all that a runner needs, and what earlier ones left behind; in the order in which they were taken. */
async function leasedItems(tx: Queryable, taken: readonly Taken[]): Promise<LeasedItem[]> {
  if (taken.length === 0) return []
  const rows = await tx.query<LeasedRow>(
    `SELECT i.id, i.fence, i.queue, q.bot, q.inputs, q.retries, i.reference, i.content, i.due_at,
       left_behind.commits, left_behind.outcomes
     FROM unnest($1::uuid[]) WITH ORDINALITY AS taken (id, place)
       JOIN deskhand.items AS i USING (id) JOIN deskhand.queues AS q ON q.name = i.queue
       CROSS JOIN LATERAL (
         SELECT jsonb_agg(${commitJson} ORDER BY c.fence, c.intended_at) AS commits,
           (array_agg(c.outcomes ORDER BY c.fence DESC, c.intended_at DESC) FILTER (WHERE c.outcomes IS NOT NULL))[1]
             AS outcomes
         FROM deskhand.commits AS c WHERE c.item = i.id
       ) AS left_behind
     ORDER BY taken.place`,
    [taken.map(({ id }) => id)],
  )
  return rows.map(({ due_at, commits, outcomes, ...item }) => ({
    ...item,
    dueAt: due_at?.toISOString() ?? null,
    commits: commits ?? [],
    outcomes: outcomes ?? { results: [], failures: [] },
  }))
}

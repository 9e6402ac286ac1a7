import { errorCatalogue } from '../../../bots/errors/index.ts'
import type { KnownCommit } from '../../api/central/contract/items.ts'
import type { LeasedItem, Outcomes } from '../../api/central/contract/leases.ts'
import { type Dispatch, handOutJobs, type Share } from '../dispatch/index.ts'
import { endItems, type ItemEnd } from '../items/end.ts'
import { commitJson } from '../items/story.ts'
import type { Queryable } from '../store/store.ts'

/** So many runners in a row may fall silent with an item; it then ends, before it takes down all the others. */
export const MOST_LOST = 5

/**
 * Leases to a runner so many items of each queue: the items with all that it needs, and what earlier runners left behind;
 * the most urgent first, then the oldest.
 */
export async function takeItems(
  tx: Queryable,
  dispatch: Dispatch,
  runner: string,
  shares: readonly Share[],
): Promise<LeasedItem[]> {
  if (shares.length === 0) return []
  const items = await makeRunning(tx, runner, shares)
  const deadly = items.filter((item) => item.try >= MOST_LOST)
  await endItems(tx, dispatch, runner, deadly.map(deadlyEnd))
  return items.filter((item) => item.try < MOST_LOST).map(leasedItem)
}

type RunningRow = Omit<LeasedItem, 'dueAt' | 'commits' | 'outcomes'> & {
  readonly due_at: Date | null
  readonly commits: KnownCommit[] | null
  readonly outcomes: Outcomes | null
  readonly priority: number
  readonly try: number
}

async function makeRunning(tx: Queryable, runner: string, shares: readonly Share[]): Promise<RunningRow[]> {
  const rows = await tx.query<RunningRow>(
    `WITH ${handOutJobs}
     UPDATE deskhand.items AS i SET state = 'running', fence = i.fence + 1, runner = $2, job_try = handed.try,
       started_at = now(), ended_at = NULL
     FROM handed, deskhand.queues AS q
     WHERE i.id = handed.id AND q.name = i.queue
     RETURNING i.id, i.fence, i.queue, q.bot, q.inputs, q.retries, i.reference, i.content, i.due_at, i.priority,
       handed.try,
       (SELECT jsonb_agg(${commitJson} ORDER BY c.fence, c.intended_at)
         FROM deskhand.commits AS c WHERE c.item = i.id) AS commits,
       (SELECT c.outcomes FROM deskhand.commits AS c WHERE c.item = i.id AND c.outcomes IS NOT NULL
         ORDER BY c.fence DESC, c.intended_at DESC LIMIT 1) AS outcomes`,
    [JSON.stringify(shares), runner],
  )
  // Ids grow with time.
  return rows.sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
}

function leasedItem({
  due_at,
  commits,
  outcomes,
  priority: _urgency,
  try: _lost,
  ...item
}: RunningRow): LeasedItem {
  return {
    ...item,
    dueAt: due_at?.toISOString() ?? null,
    commits: commits ?? [],
    outcomes: outcomes ?? { results: [], failures: [] },
  }
}

function deadlyEnd({ id, fence, try: lost }: RunningRow): ItemEnd {
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

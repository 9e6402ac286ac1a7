import { name } from '../../api/central/contract/common.ts'
import type { Lease } from '../../api/central/contract/work.ts'
import type { Queryable } from '../store/store.ts'
import type { FencedCommit } from './commits.ts'
import type { KnownItem } from './draft.ts'
import type { Numbered } from './numbering.ts'

interface Spoken {
  readonly lease: (Lease & { readonly queue: string }) | null
  readonly bot: string
  readonly reference: string
}

/** The items that the reports speak of, locked until the transaction ends; those that central lacks are made. */
export async function itemsSpokenOf(tx: Queryable, reports: readonly Numbered[]): Promise<KnownItem[]> {
  const spoken = reports.flatMap(({ report }): Spoken[] =>
    report.kind === 'item' || report.kind === 'commit' ? [report] : [],
  )
  if (spoken.length === 0) return []
  const made = await makeMissing(tx, spoken)
  const items = await lockedItems(tx, spoken)
  const commits = await commitsOf(tx, items)
  return items.map((item) => ({ ...item, commits: commits.get(item.id) ?? [], isNew: made.has(item.id) }))
}

/**
 * Makes the items that were leased and are not known, in doubt until their end is told; their queues, where they are
 * not known either, hand out nothing until somebody has looked at them. Gives the ids of those that were made.
 */
async function makeMissing(tx: Queryable, spoken: readonly Spoken[]): Promise<Set<string>> {
  const leased = spoken.flatMap(({ lease, bot, reference }) =>
    lease && reference !== ''
      ? [
          {
            id: lease.id,
            queue: lease.queue,
            reference,
            bot: name.safeParse(bot).success ? bot : lease.queue,
          },
        ]
      : [],
  )
  const missing = await tx.query<{ id: string }>(
    `SELECT told.id FROM ${toldItems}
     WHERE NOT EXISTS (SELECT FROM deskhand.items AS i WHERE i.id = told.id)
       AND NOT EXISTS (SELECT FROM deskhand.items AS i WHERE (i.queue, i.reference) = (told.queue, told.reference))`,
    [JSON.stringify(leased)],
  )
  const ids = new Set(missing.map(({ id }) => id))
  const told = leased.filter(({ id }) => ids.has(id.toLowerCase()))
  if (told.length === 0) return ids
  await tx.query(
    `INSERT INTO deskhand.queues (name, title, bot, inputs, retries, paused)
     SELECT DISTINCT ON (queue) queue, queue, bot, '{}'::jsonb, 0, true FROM ${toldItems} ORDER BY queue, bot
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(told)],
  )
  const made = await tx.query<{ id: string }>(
    `INSERT INTO deskhand.items (id, queue, reference, content, priority, state)
     SELECT id, queue, reference, '{}'::jsonb, 0, 'in-doubt' FROM ${toldItems} ORDER BY id
     ON CONFLICT DO NOTHING RETURNING id`,
    [JSON.stringify(told)],
  )
  return new Set(made.map(({ id }) => id))
}

const toldItems = `jsonb_to_recordset($1::jsonb) AS told (id uuid, queue text, reference text, bot text)`

type ItemRow = Omit<KnownItem, 'commits' | 'runnerPc' | 'isNew'> & { readonly runner_pc: string | null }

async function lockedItems(
  tx: Queryable,
  spoken: readonly Spoken[],
): Promise<Omit<KnownItem, 'commits' | 'isNew'>[]> {
  const told = spoken.map(({ lease, bot, reference }) => {
    return { id: lease?.id ?? null, queue: lease?.queue ?? null, reference, bot: lease ? null : bot }
  })
  // In one order for all, so that two batches never wait for each other.
  const rows = await tx.query<ItemRow>(
    `WITH told AS MATERIALIZED (SELECT * FROM ${toldItems}), spoken AS (
       SELECT i.id FROM told JOIN deskhand.items AS i ON i.id = told.id
       UNION SELECT i.id FROM told JOIN deskhand.items AS i USING (queue, reference)
       UNION SELECT i.id FROM told JOIN deskhand.queues AS q USING (bot)
         JOIN deskhand.items AS i ON i.queue = q.name AND i.reference = told.reference
     )
     SELECT i.id, i.queue, i.reference, q.bot, i.state, i.fence, i.runner, r.pc AS runner_pc
     FROM deskhand.items AS i JOIN deskhand.queues AS q ON q.name = i.queue
       LEFT JOIN deskhand.runners AS r ON r.name = i.runner
     WHERE i.id IN (SELECT id FROM spoken) ORDER BY i.id FOR UPDATE OF i`,
    [JSON.stringify(told)],
  )
  return rows.map(({ runner_pc, ...item }) => ({ ...item, runnerPc: runner_pc }))
}

type CommitRow = Omit<FencedCommit, 'intendedAt' | 'settledAt' | 'settledBy'> & {
  readonly item: string
  readonly intended_at: number
  readonly settled_at: number | null
  readonly settled_by: string | null
}

async function commitsOf(
  tx: Queryable,
  items: readonly { readonly id: string }[],
): Promise<Map<string, FencedCommit[]>> {
  const rows = await tx.query<CommitRow>(
    `SELECT item, token, fence, step, state, value, intended_at, settled_at, settled_by
     FROM deskhand.commits WHERE item = ANY ($1::uuid[])`,
    [items.map(({ id }) => id)],
  )
  const commits = new Map<string, FencedCommit[]>()
  for (const { item, intended_at, settled_at, settled_by, ...same } of rows) {
    const commit = { ...same, intendedAt: intended_at, settledAt: settled_at, settledBy: settled_by }
    commits.set(item, [...(commits.get(item) ?? []), commit])
  }
  return commits
}

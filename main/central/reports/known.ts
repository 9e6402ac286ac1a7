import { name } from '../../api/central/contract/common.ts'
import type { Lease } from '../../api/central/contract/leases.ts'
import type { Report } from '../../api/central/contract/reports.ts'
import type { Queryable } from '../store/store.ts'
import type { FencedCommit } from './commits.ts'
import type { KnownItem } from './draft.ts'
import { pair } from './drafts.ts'

interface Spoken {
  readonly lease: (Lease & { readonly queue: string }) | null
  readonly bot: string
  readonly reference: string
}

interface Missing {
  readonly id: string
  readonly queue: string
  readonly reference: string
  readonly bot: string
}

/** The items that the reports speak of, as far as central has them, locked until the transaction ends. */
export async function itemsSpokenOf(tx: Queryable, reports: readonly Report[]): Promise<KnownItem[]> {
  const spoken = spokenIn(reports)
  return spoken.length > 0 ? lockedItems(tx, spoken) : []
}

/** The same with those that central lacks, which are made; `known` are those that it has. */
export async function withMissing(
  tx: Queryable,
  reports: readonly Report[],
  known: readonly KnownItem[],
): Promise<readonly KnownItem[]> {
  const spoken = spokenIn(reports)
  const missing = missingOf(spoken, known)
  if (missing.length === 0) return known
  const made = await makeMissing(tx, missing)
  return (await lockedItems(tx, spoken)).map((item) => ({ ...item, isNew: made.has(item.id) }))
}

function spokenIn(reports: readonly Report[]): Spoken[] {
  return reports.flatMap((report) => (report.kind === 'item' || report.kind === 'commit' ? [report] : []))
}

/** What was leased and is not known, neither by its id nor by its reference. */
function missingOf(spoken: readonly Spoken[], known: readonly KnownItem[]): Missing[] {
  const ids = new Set(known.map(({ id }) => id))
  const references = new Set(known.map(({ queue, reference }) => pair(queue, reference)))
  return spoken.flatMap(({ lease, bot, reference }) => {
    if (!lease || reference === '') return []
    const { id, queue } = lease
    if (ids.has(id.toLowerCase()) || references.has(pair(queue, reference))) return []
    return [{ id, queue, reference, bot: name.safeParse(bot).success ? bot : queue }]
  })
}

/**
 * Makes items, in doubt until their end is told; their queues, where they are not known either, hand out nothing until
 * somebody has looked at them. Gives the ids of those that were made: others may have made some meanwhile.
 */
async function makeMissing(tx: Queryable, missing: readonly Missing[]): Promise<Set<string>> {
  const told = JSON.stringify(missing)
  await tx.query(
    `INSERT INTO deskhand.queues (name, title, bot, inputs, retries, paused)
     SELECT DISTINCT ON (queue) queue, queue, bot, '{}'::jsonb, 0, true FROM ${toldItems} ORDER BY queue, bot
     ON CONFLICT DO NOTHING`,
    [told],
  )
  const made = await tx.query<{ id: string }>(
    `INSERT INTO deskhand.items (id, queue, reference, content, priority, state)
     SELECT id, queue, reference, '{}'::jsonb, 0, 'in-doubt' FROM ${toldItems} ORDER BY id
     ON CONFLICT DO NOTHING RETURNING id`,
    [told],
  )
  return new Set(made.map(({ id }) => id))
}

const toldItems = `jsonb_to_recordset($1::jsonb) AS told (id uuid, queue text, reference text, bot text)`

/** The items that are spoken of: by their id, else by queue and reference, or as the same work that a PC did outside of any queue. */
const spokenItems = `WITH told AS MATERIALIZED (
  SELECT told.*, i.id AS known FROM ${toldItems} LEFT JOIN deskhand.items AS i USING (id)
), spoken AS (
  SELECT known AS id FROM told WHERE known IS NOT NULL
  UNION SELECT i.id FROM told JOIN deskhand.items AS i USING (queue, reference) WHERE known IS NULL
  UNION SELECT i.id FROM told JOIN deskhand.queues AS q USING (bot)
    JOIN deskhand.items AS i ON i.queue = q.name AND i.reference = told.reference
)`

type ItemRow = Omit<KnownItem, 'commits' | 'runnerPc' | 'isNew'> & { readonly runner_pc: string | null }

type CommitRow = Omit<FencedCommit, 'intendedAt' | 'settledAt' | 'settledBy'> & {
  readonly item: string
  readonly intended_at: number
  readonly settled_at: number | null
  readonly settled_by: string | null
}

async function lockedItems(tx: Queryable, spoken: readonly Spoken[]): Promise<KnownItem[]> {
  const told = JSON.stringify(
    spoken.map(({ lease, bot, reference }) => {
      return { id: lease?.id ?? null, queue: lease?.queue ?? null, reference, bot: lease ? null : bot }
    }),
  )
  // Asked behind it, commits are seen that were written while the items were waited for.
  const [items, commits] = await Promise.all([lock(tx, told), commitsOf(tx, told)])
  return items.map(({ runner_pc, ...item }) => {
    return { ...item, runnerPc: runner_pc, commits: commits.get(item.id) ?? [], isNew: false }
  })
}

/** In one order for all, so that two batches never wait for each other. */
function lock(tx: Queryable, told: string): Promise<ItemRow[]> {
  return tx.query<ItemRow>(
    `${spokenItems}
     SELECT i.id, i.queue, i.reference, q.bot, i.state, i.fence, i.runner, r.pc AS runner_pc
     FROM deskhand.items AS i JOIN deskhand.queues AS q ON q.name = i.queue
       LEFT JOIN deskhand.runners AS r ON r.name = i.runner
     WHERE i.id IN (SELECT id FROM spoken) ORDER BY i.id FOR UPDATE OF i`,
    [told],
  )
}

async function commitsOf(tx: Queryable, told: string): Promise<Map<string, FencedCommit[]>> {
  const rows = await tx.query<CommitRow>(
    `${spokenItems}
     SELECT item, token, fence, step, state, value, intended_at, settled_at, settled_by
     FROM deskhand.commits WHERE item IN (SELECT id FROM spoken)`,
    [told],
  )
  const commits = new Map<string, FencedCommit[]>()
  for (const { item, intended_at, settled_at, settled_by, ...same } of rows) {
    const commit = { ...same, intendedAt: intended_at, settledAt: settled_at, settledBy: settled_by }
    commits.set(item, [...(commits.get(item) ?? []), commit])
  }
  return commits
}

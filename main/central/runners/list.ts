import type { Runner } from '../../api/central/contract/runners.ts'
import type { Queryable } from '../store/store.ts'

type RunnerRow = {
  readonly name: string
  readonly queues: string[] | null
  readonly pc: string
  readonly enrolled_at: Date
  readonly seen_at: Date | null
  readonly revoked: boolean
  readonly items: number
}

/** The runners with the number of items that they have, by name; only the one of a name where one is given. */
export async function listRunners(store: Queryable, name?: string): Promise<Runner[]> {
  const rows = await store.query<RunnerRow>(
    `SELECT name, queues, pc, enrolled_at, seen_at, revoked, coalesce(has.items, 0) AS items
     FROM deskhand.runners LEFT JOIN (
       SELECT runner, count(*)::integer AS items FROM deskhand.items WHERE state = 'running' GROUP BY runner
     ) AS has ON has.runner = name
     WHERE $1::text IS NULL OR name = $1 ORDER BY name`,
    [name ?? null],
  )
  return rows.map(shown)
}

function shown({ name, queues, pc, enrolled_at, seen_at, revoked, items }: RunnerRow): Runner {
  return {
    name,
    queues,
    pc,
    enrolledAt: enrolled_at.toISOString(),
    seenAt: seen_at?.toISOString() ?? null,
    revoked,
    items,
  }
}

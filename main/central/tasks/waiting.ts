import type { Queryable } from '../store/store.ts'

/** Of these items, the ones that a person still has to say something about. */
export async function itemsWithOpenTasks(tx: Queryable, items: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ item: string }>(
    `SELECT DISTINCT item FROM deskhand.tasks WHERE item = ANY ($1::uuid[]) AND state = 'open'`,
    [items],
  )
  return new Set(rows.map(({ item }) => item))
}

import type { Store } from '../../../main/central/store/index.ts'

/** The audit log, a line an entry: actor, action, subject and details. */
export async function acts(store: Store): Promise<string[]> {
  const rows = await store.query<{ act: string }>(
    `SELECT concat_ws(' ', actor, action, subject, details) AS act FROM deskhand.audit ORDER BY number`,
  )
  return rows.map(({ act }) => act)
}

import { tellChange } from '../changes.ts'
import type { Store } from '../store/store.ts'

/** Raises tasks that are past due, each once, also where several centrals look at the same time. */
export async function escalateTasks(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    const raised = await tx.query(
      `UPDATE deskhand.tasks SET escalated_at = now()
       WHERE state = 'open' AND due_at < now() AND escalated_at IS NULL RETURNING id`,
    )
    if (raised.length > 0) await tellChange(tx, { what: 'tasks' })
  })
}

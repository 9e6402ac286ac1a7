import { tellChange } from '../changes.ts'
import type { Store } from '../store/store.ts'
import { SCHEMA } from './jobs.ts'

/**
 * Makes `ready` again what pg-boss took from a runner that fell silent, so that people see it as it is and may change
 * or withdraw it. The fence stays: until somebody else gets the item, what that runner did still counts.
 */
export async function putBackLapsed(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    // A job that somebody else just got has another try than the item says.
    const lapsed = await tx.query(
      `UPDATE deskhand.items AS i SET state = 'ready' FROM ${SCHEMA}.job AS j
       WHERE i.state = 'running' AND j.name = i.queue AND j.id = i.id AND j.state = 'retry' AND j.retry_count = i.job_try
       RETURNING i.id`,
    )
    if (lapsed.length > 0) await tellChange(tx, { what: 'items' })
  })
}

import { itemStates, type Queue } from '../api/central/contract/queues.ts'
import { appendAct } from './audit/append.ts'
import { callerName, type Handlers } from './call.ts'
import { tellChange } from './changes.ts'
import { storableJson } from './storable.ts'
import type { Queryable } from './store/store.ts'

/** The queues, each worked through by one bot. */
export const queuesHandlers: Handlers<'queues'> = {
  list: ({ central }) => listQueues(central.store),

  put: ({ central, caller }, { name, title, bot, inputs, retries, paused }) =>
    central.store.transaction(async (tx) => {
      await tx.query(
        `INSERT INTO deskhand.queues (name, title, bot, inputs, retries, paused) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (name) DO UPDATE SET title = excluded.title, bot = excluded.bot, inputs = excluded.inputs,
           retries = excluded.retries, paused = excluded.paused`,
        [name, title, bot, storableJson(inputs), retries, paused],
      )
      const [queue] = await listQueues(tx, name)
      if (!queue) throw new Error(`Queue ${name} is gone within its own transaction`)
      await tellChange(tx, { what: 'items' })
      await appendAct(tx, {
        actor: callerName(caller),
        action: 'queue.put',
        subject: `queue ${name}`,
        details: { title: queue.title, bot, retries, paused },
      })
      return queue
    }),
}

type QueueRow = Omit<Queue, 'counts'> & { readonly counts: Partial<Queue['counts']> | null }

/** The queues by name with their counts; only the one of a name where one is given. */
async function listQueues(store: Queryable, name?: string): Promise<Queue[]> {
  const rows = await store.query<QueueRow>(
    `SELECT name, title, bot, inputs, retries, paused, counted.counts
     FROM deskhand.queues AS q CROSS JOIN LATERAL (
       SELECT jsonb_object_agg(state, count) AS counts FROM (
         SELECT state, count(*) AS count FROM deskhand.items WHERE queue = q.name GROUP BY state
       ) AS by_state
     ) AS counted
     WHERE $1::text IS NULL OR name = $1 ORDER BY name`,
    [name ?? null],
  )
  return rows.map(({ counts, ...queue }) => ({ ...queue, counts: { ...noItems, ...counts } }))
}

const noItems = Object.fromEntries(itemStates.map((state) => [state, 0])) as Queue['counts']

import { ORPCError } from '@orpc/server'
import { refusals } from '../../api/central/contract/common.ts'
import type { Lease } from '../../api/central/contract/leases.ts'
import type { Task } from '../../api/central/contract/tasks.ts'
import type { Call, Caller } from '../call.ts'
import { tellChange } from '../changes.ts'
import { storableJson, storableText } from '../storable.ts'
import type { Queryable } from '../store/store.ts'
import { knownTask } from './task.ts'

type Question = Pick<Task, 'id' | 'title' | 'fields' | 'document' | 'dueAt'> & {
  readonly lease?: Lease | undefined
}

/**
 * Asks, once: a task of this id that is there already stays as it was asked, and is given with its answer. One that was
 * withdrawn with its item is open again once the item was handed out again. Throws LEASE_LOST where the item that it
 * is about is no longer the runner's.
 */
export function ask({ central, caller }: Call, question: Question): Promise<Task> {
  return central.store.transaction(async (tx) => {
    const { lease } = question
    const lost = lease ? await central.dispatch.renew(tx, [lease], runnerOf(caller)) : []
    if (lease && lost.length > 0) {
      throw new ORPCError('LEASE_LOST', {
        status: refusals.LEASE_LOST.status,
        message: `The lease on the item ${lease.id} is over; nothing was asked, and another runner may ask it.`,
      })
    }
    const id = storableText(question.id)
    const isChanged = await makeOrLink(tx, { ...question, id })
    if (isChanged) await tellChange(tx, { what: 'tasks', id })
    return (await knownTask(tx, id)).task
  })
}

async function makeOrLink(tx: Queryable, { id, title, fields, document, dueAt, lease }: Question) {
  const changed = await tx.query(
    `INSERT INTO deskhand.tasks AS t (id, item, title, fields, document, due_at)
     VALUES ($1, $2, $3, $4::jsonb, $5::jsonb, $6::timestamptz)
     ON CONFLICT (id) DO UPDATE SET item = coalesce(t.item, excluded.item),
       state = CASE t.state WHEN 'withdrawn' THEN 'open' ELSE t.state END
     WHERE excluded.item IS NOT NULL AND (t.item IS NULL OR t.state = 'withdrawn') RETURNING id`,
    [
      id,
      lease?.id ?? null,
      storableText(title),
      storableJson(fields),
      document ? storableJson(document) : null,
      dueAt,
    ],
  )
  return changed.length > 0
}

function runnerOf(caller: Caller): string {
  return caller.kind === 'runner' ? caller.name : ''
}

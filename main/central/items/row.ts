import { ORPCError } from '@orpc/server'
import type { Item } from '../../api/central/contract/items.ts'
import type { Dispatchable } from '../dispatch/index.ts'
import type { Queryable } from '../store/store.ts'

/** An item as the store keeps it. */
export type ItemRow = {
  readonly id: string
  readonly queue: string
  readonly reference: string
  readonly content: Record<string, unknown>
  readonly priority: number
  readonly defer_until: Date | null
  readonly due_at: Date | null
  readonly state: Item['state']
  readonly attempts: number
  readonly fence: number
  readonly runner: string | null
  readonly error: Item['error']
  readonly created_at: Date
  readonly started_at: Date | null
  readonly ended_at: Date | null
}

/** The columns of an `ItemRow`, for SELECT and RETURNING. */
export const itemColumns = `id, queue, reference, content, priority, defer_until, due_at, state, attempts, fence,
  runner, error, created_at, started_at, ended_at`

/** The item as the API shows it. */
export function shownItem(row: ItemRow): Item {
  const { id, queue, reference, content, priority, state, attempts, fence, runner, error } = row
  return {
    id,
    queue,
    reference,
    content,
    priority,
    deferUntil: instant(row.defer_until),
    dueAt: instant(row.due_at),
    state,
    attempts,
    fence,
    runner,
    error,
    createdAt: row.created_at.toISOString(),
    startedAt: instant(row.started_at),
    endedAt: instant(row.ended_at),
  }
}

/** The item as far as its turn is concerned. */
export function dispatchable(row: Pick<ItemRow, 'id' | 'queue' | 'priority' | 'defer_until'>): Dispatchable {
  const { id, queue, priority, defer_until } = row
  return { id, queue, priority, deferUntil: defer_until }
}

/** The item of this id, locked until the transaction ends; throws NOT_FOUND. */
export async function lockedItem(tx: Queryable, id: string): Promise<ItemRow> {
  const [row] = await tx.query<ItemRow>(
    `SELECT ${itemColumns} FROM deskhand.items WHERE id = $1 FOR UPDATE`,
    [id],
  )
  if (row) return row
  throw noItem(id)
}

export function noItem(id: string): ORPCError<'NOT_FOUND', unknown> {
  return new ORPCError('NOT_FOUND', {
    message: `There is no item ${id}; the list of its queue names them all.`,
  })
}

export function noQueue(name: string): ORPCError<'NOT_FOUND', unknown> {
  return new ORPCError('NOT_FOUND', {
    message: `There is no queue "${name}"; the list of queues names them all.`,
  })
}

function instant(date: Date | null): string | null {
  return date?.toISOString() ?? null
}

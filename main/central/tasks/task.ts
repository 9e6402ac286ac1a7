import { ORPCError } from '@orpc/server'
import type { Task } from '../../api/central/contract/tasks.ts'
import type { Queryable } from '../store/store.ts'

type TaskRow = {
  readonly id: string
  readonly item: string | null
  readonly queue: string | null
  readonly reference: string | null
  readonly title: string
  readonly fields: Task['fields']
  readonly document: NonNullable<Task['document']> | null
  readonly state: Task['state']
  readonly due_at: Date | null
  readonly created_at: Date
  readonly escalated_at: Date | null
  readonly answer: Task['answer']
  readonly sent_back: string | null
  readonly answered_by: string | null
  readonly answered_at: Date | null
}

/** A task with the item that waits for it, where it is one of central's. */
export interface KnownTask {
  readonly task: Task
  readonly item: string | null
}

const selectTasks = `
  SELECT t.id, t.item, i.queue, i.reference, t.title, t.fields, t.document, t.state, t.due_at, t.created_at,
    t.escalated_at, t.answer, t.sent_back, t.answered_by, t.answered_at
  FROM deskhand.tasks AS t LEFT JOIN deskhand.items AS i ON i.id = t.item`

/** The task of this id; undefined where there is none. */
export async function findTask(store: Queryable, id: string): Promise<KnownTask | undefined> {
  const [row] = await store.query<TaskRow>(`${selectTasks} WHERE t.id = $1`, [id])
  return row && { task: shownTask(row), item: row.item }
}

/** As above; throws NOT_FOUND. */
export async function knownTask(store: Queryable, id: string): Promise<KnownTask> {
  const known = await findTask(store, id)
  if (known) return known
  throw new ORPCError('NOT_FOUND', { message: `There is no task "${id}"; the list of tasks names them all.` })
}

/**
 * Up to `limit` tasks in a state, the most urgent first, behind the one whose id is `after`. Throws BAD_REQUEST where
 * there is none of that id.
 */
export async function tasksByUrgency(
  store: Queryable,
  { state, after, limit }: { state: Task['state']; after: string | undefined; limit: number },
): Promise<Task[]> {
  if (after !== undefined && !(await findTask(store, after))) {
    throw new ORPCError('BAD_REQUEST', {
      message: `"${after}" leads to no page; give \`cursor\` as \`next\` of the page before.`,
    })
  }
  const rows = await store.query<TaskRow>(
    `${selectTasks}
     WHERE t.state = $1 AND ($2::text IS NULL OR (coalesce(t.due_at, 'infinity'), t.created_at, t.id) > (
       SELECT coalesce(due_at, 'infinity'), created_at, id FROM deskhand.tasks WHERE id = $2
     ))
     ORDER BY coalesce(t.due_at, 'infinity'), t.created_at, t.id LIMIT $3`,
    [state, after ?? null, limit],
  )
  return rows.map(shownTask)
}

function shownTask(row: TaskRow): Task {
  const { id, queue, reference, title, fields, state, answer } = row
  return {
    id,
    title,
    fields,
    ...(row.document && { document: row.document }),
    dueAt: instant(row.due_at),
    queue,
    reference,
    state,
    createdAt: row.created_at.toISOString(),
    escalatedAt: instant(row.escalated_at),
    answer,
    sentBack: row.sent_back,
    answeredBy: row.answered_by,
    answeredAt: instant(row.answered_at),
  }
}

function instant(date: Date | null): string | null {
  return date?.toISOString() ?? null
}

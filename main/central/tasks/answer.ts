import { ORPCError } from '@orpc/server'
import { asBotError, suggestion } from '../../../bots/errors/index.ts'
import { checkedAnswer } from '../../../bots/steps/answers.ts'
import type { Task } from '../../api/central/contract/tasks.ts'
import { appendAct } from '../audit/append.ts'
import { type Call, callerName } from '../call.ts'
import { tellChange } from '../changes.ts'
import { offerAgain } from '../items/offer.ts'
import { storableJson } from '../storable.ts'
import type { Queryable } from '../store/store.ts'
import { knownTask } from './task.ts'

type Given = Readonly<Record<string, unknown>>

/**
 * Answers a task, once; the item that waits is offered again when none of its tasks is open any more. Throws NOT_FOUND,
 * CONFLICT where it is not open, and BAD_REQUEST with all that does not fit the form.
 */
export function answer(
  { central, caller }: Call,
  { id, answer: given }: { id: string; answer: Given },
): Promise<Task> {
  return central.store.transaction(async (tx) => {
    const { item } = await knownTask(tx, id)
    const waits = item !== null && (await lockedItem(tx, item)) === 'waiting'
    await tx.query('SELECT FROM deskhand.tasks WHERE id = $1 FOR UPDATE', [id])
    const { task } = await knownTask(tx, id)
    if (task.state !== 'open') throw notOpen(task)
    await tx.query(
      `UPDATE deskhand.tasks SET state = 'answered', answer = $2::jsonb, answered_by = $3, answered_at = now()
       WHERE id = $1`,
      [id, storableJson(answerThatFits(task, given)), callerName(caller)],
    )
    if (waits && !(await hasOpenTasks(tx, item))) await offerAgain(tx, central.dispatch, [item])
    await tellChange(tx, { what: 'tasks', id })
    const { queue, reference } = task
    const details = { item, queue, reference }
    await appendAct(tx, {
      actor: callerName(caller),
      action: 'task.answered',
      subject: `task ${id}`,
      details,
    })
    return (await knownTask(tx, id)).task
  })
}

/**
 * The state of the item, locked before the task is: whoever reports that it waits does the same, so that one of the two
 * sees what the other did and offers it again.
 */
async function lockedItem(tx: Queryable, item: string): Promise<string | undefined> {
  const [found] = await tx.query<{ state: string }>(
    'SELECT state FROM deskhand.items WHERE id = $1 FOR UPDATE',
    [item],
  )
  return found?.state
}

async function hasOpenTasks(tx: Queryable, item: string): Promise<boolean> {
  const open = await tx.query(`SELECT FROM deskhand.tasks WHERE item = $1 AND state = 'open' LIMIT 1`, [item])
  return open.length > 0
}

function notOpen({ state, answeredBy, answeredAt }: Task) {
  const message =
    state === 'answered'
      ? `${answeredBy} answered this task at ${answeredAt}; an answer stays as it is.`
      : 'This task was withdrawn with its item; nobody waits for an answer.'
  return new ORPCError('CONFLICT', { message })
}

/** Each field of its type; one that is not given keeps its proposed value, and null says that there is none. */
function answerThatFits({ fields }: Task, given: Given): Given {
  const names = fields.map((field) => field.name)
  const problems = Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => `"${name}" is not asked${suggestion(name, names)}`)
  const taken: [string, unknown][] = []
  for (const field of fields) {
    try {
      const said = Object.hasOwn(given, field.name) ? given[field.name] : field.value
      taken.push([field.name, checkedAnswer(field, said)])
    } catch (error) {
      problems.push(`"${field.name}" expects ${asBotError(error).details.expected}`)
    }
  }
  if (problems.length === 0) return Object.fromEntries(taken)
  throw new ORPCError('BAD_REQUEST', { message: `The answer does not fit: ${problems.join('; ')}` })
}

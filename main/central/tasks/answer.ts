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

/** What a person says to a task: what it asks for, or why that cannot be said. */
interface Said {
  readonly action: 'task.answered' | 'task.sent-back'
  readonly answer: Given | null
  readonly sentBack: string | null
}

/**
 * Answers a task, once; the item that waits is offered again when none of its tasks is open any more. Throws NOT_FOUND,
 * CONFLICT where it is not open, and BAD_REQUEST with all that does not fit the form.
 */
export function answer(call: Call, { id, answer: given }: { id: string; answer: Given }): Promise<Task> {
  return settle(call, id, (task) => ({
    action: 'task.answered',
    answer: answerThatFits(task, given),
    sentBack: null,
  }))
}

/** Says that a task cannot be answered, likewise: whoever does its item then rejects it. Throws NOT_FOUND, CONFLICT. */
export function sendBack(call: Call, id: string, reason: string): Promise<Task> {
  return settle(call, id, () => ({ action: 'task.sent-back', answer: null, sentBack: reason }))
}

function settle({ central, caller }: Call, id: string, said: (task: Task) => Said): Promise<Task> {
  const actor = callerName(caller)
  return central.store.transaction(async (tx) => {
    const { item } = await knownTask(tx, id)
    const waits = item !== null && (await lockedItem(tx, item)) === 'waiting'
    await tx.query('SELECT FROM deskhand.tasks WHERE id = $1 FOR UPDATE', [id])
    const { task } = await knownTask(tx, id)
    if (task.state !== 'open') throw notOpen(task)
    const { action, answer, sentBack } = said(task)
    await tx.query(
      `UPDATE deskhand.tasks SET state = 'answered', answer = $2::jsonb, sent_back = $3, answered_by = $4,
       answered_at = now() WHERE id = $1`,
      [id, answer && storableJson(answer), sentBack, actor],
    )
    if (waits && !(await hasOpenTasks(tx, item))) await offerAgain(tx, central.dispatch, [item])
    await tellChange(tx, { what: 'tasks', id })
    const { queue, reference } = task
    await appendAct(tx, { actor, action, subject: `task ${id}`, details: { item, queue, reference } })
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

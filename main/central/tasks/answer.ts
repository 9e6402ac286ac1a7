import { ORPCError } from '@orpc/server'
import { asBotError, suggestion } from '../../../bots/errors/index.ts'
import { checkedAnswer } from '../../../bots/steps/answers.ts'
import type { Task } from '../../api/central/contract/tasks.ts'

/**
 * The answer to a task, of the types of its form; a field that is not given keeps its proposed value, and null says
 * that there is none. Throws BAD_REQUEST with all that does not fit.
 */
export function answerThatFits(
  task: Task,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const names = task.fields.map((field) => field.name)
  const problems = Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => `"${name}" is not asked${suggestion(name, names)}`)
  const answer: [string, unknown][] = []
  for (const field of task.fields) {
    try {
      const said = Object.hasOwn(given, field.name) ? given[field.name] : field.value
      answer.push([field.name, checkedAnswer(field, said)])
    } catch (error) {
      problems.push(`"${field.name}" expects ${asBotError(error).details.expected}`)
    }
  }
  if (problems.length === 0) return Object.fromEntries(answer)
  throw new ORPCError('BAD_REQUEST', { message: `The answer does not fit: ${problems.join('; ')}.` })
}

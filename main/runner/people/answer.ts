import { asBotError, BotError, suggestion } from '../../../bots/errors/index.ts'
import { checkedAnswer } from '../../../bots/steps/answers.ts'
import type { PersonTask } from '../../../bots/steps/ports/index.ts'

/**
 * The answer to a task, of the types of its form; a field that is not given keeps its proposed value, and null
 * says that there is none. Throws `answer-invalid` with all that does not fit; `where` says whose answer it is.
 */
export function readAnswer(task: PersonTask, given: unknown, where: string): Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw wrong(where, ['a map of field names and values is expected'])
  }
  const problems = unknownFields(task, given)
  const answer: Record<string, unknown> = {}
  for (const field of task.fields) {
    try {
      const written = Object.hasOwn(given, field.name) ? Reflect.get(given, field.name) : field.value
      answer[field.name] = checkedAnswer(field, written)
    } catch (error) {
      problems.push(`"${field.name}" expects ${asBotError(error).details.expected}`)
    }
  }
  if (problems.length > 0) throw wrong(where, problems)
  return answer
}

function unknownFields(task: PersonTask, given: object): string[] {
  const names = task.fields.map((field) => field.name)
  return Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => `"${name}" is not asked${suggestion(name, names)}`)
}

function wrong(where: string, problems: readonly string[]): BotError {
  return new BotError('answer-invalid', `The answer in ${where} does not fit: ${problems.join('; ')}`, {
    next: `Correct ${where}, then resume the run.`,
  })
}

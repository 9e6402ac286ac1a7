import { BotError, suggestion } from '../../../bots/errors/index.ts'
import type { FormField, PersonTask } from '../../../bots/steps/ports/index.ts'
import { type ReadValue, readValue } from '../values.ts'

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
    const read = readField(
      field,
      Object.hasOwn(given, field.name) ? Reflect.get(given, field.name) : undefined,
    )
    if (read.ok) answer[field.name] = read.value
    else problems.push(`"${field.name}": ${read.expected} is expected`)
  }
  if (problems.length > 0) throw wrong(where, problems)
  return answer
}

/** The value of one field, from itself or from how a person wrote it; else what was expected, in words. */
export function readField(field: FormField, given: unknown): ReadValue {
  const written = given === undefined ? field.value : given
  if (written === undefined) return { ok: false, expected: 'an answer' }
  if (written === null) return { ok: true, value: null }
  if (field.type !== 'choice') return readValue(field.type, written)
  const choices = field.choices ?? []
  return choices.includes(String(written))
    ? { ok: true, value: written }
    : { ok: false, expected: `one of ${choices.join(', ')}` }
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

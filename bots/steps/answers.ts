import { BotError } from '../errors/index.ts'
import { isDate } from './dates.ts'
import type { FormField } from './ports/index.ts'

/**
 * A person's answers checked against the form: each field of its type, null where it was left empty and may be.
 * Text is taken as the type of its field. Throws `answer-invalid`, naming the field.
 */
export function checkedAnswers(
  fields: readonly FormField[],
  answers: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, checkedAnswer(field, answers[field.name])]))
}

/** One answer, as above. */
export function checkedAnswer(field: FormField, answer: unknown): unknown {
  const given = typeof answer === 'string' ? answer.trim() : (answer ?? '')
  if (given === '') {
    if (field.optional) return null
    throw wrong(field, 'an answer', 'nothing')
  }
  const { expected, take } = TYPES[field.type]
  const taken = take(given, field)
  if (taken === undefined) throw wrong(field, expected(field), JSON.stringify(answer))
  return taken
}

interface AnswerType {
  expected(field: FormField): string
  /** The value, or undefined where it is none of this type. */
  take(given: unknown, field: FormField): unknown
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ['yes', true],
  ['true', true],
  ['ja', true],
  ['no', false],
  ['false', false],
  ['nein', false],
])

const TYPES: Readonly<Record<FormField['type'], AnswerType>> = {
  text: {
    expected: () => 'a text',
    take: (given) => (typeof given === 'string' ? given : undefined),
  },
  number: {
    expected: () => 'a number such as 1234.50',
    take: (given) => finite(typeof given === 'string' ? Number(given) : given),
  },
  date: {
    expected: () => 'a date such as 2026-12-31',
    take: (given) => (typeof given === 'string' && isDate(given) ? given : undefined),
  },
  choice: {
    expected: ({ choices = [] }) => `one of ${choices.join(', ')}`,
    take: (given, { choices = [] }) => choices.find((choice) => choice === given),
  },
  'yes-no': {
    expected: () => 'yes or no',
    take: (given) => (typeof given === 'string' ? YES_NO.get(given.toLowerCase()) : boolean(given)),
  },
}

function boolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function wrong(field: FormField, expected: string, found: string): BotError {
  return new BotError('answer-invalid', `The answer for "${field.title}" does not fit`, {
    expected,
    found,
    acted: false,
  })
}

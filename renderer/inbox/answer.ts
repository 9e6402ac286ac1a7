import type { TaskField } from '../../main/api/host/contract/tasks.ts'

/** What stands in the fields of a question, as text by name; yes and no are `yes` and `no`. */
export type AnswerDrafts = Readonly<Record<string, string>>

/** A question as the bot proposes to answer it. */
export function proposed(fields: readonly TaskField[]): AnswerDrafts {
  return Object.fromEntries(fields.map((field) => [field.name, draftOf(field)]))
}

/** The answer that the fields stand for; null for what was left empty. */
export function answerOf(fields: readonly TaskField[], drafts: AnswerDrafts): Record<string, string | null> {
  return Object.fromEntries(fields.map(({ name }) => [name, drafts[name]?.trim() || null]))
}

/** The fields that need an answer and have none. */
export function unanswered(fields: readonly TaskField[], drafts: AnswerDrafts): string[] {
  return fields.filter(({ name, optional }) => !optional && !drafts[name]?.trim()).map(({ name }) => name)
}

/** The field to begin with: the first that is doubtful or empty, else the first. */
export function firstToLookAt(fields: readonly TaskField[]): string | undefined {
  const doubtful = fields.find(({ doubt, value }) => doubt !== undefined || value === undefined)
  return (doubtful ?? fields[0])?.name
}

function draftOf({ type, value }: TaskField): string {
  if (value === undefined || value === null) return ''
  if (type === 'yes-no' && typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

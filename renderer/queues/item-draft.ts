/** The urgency and content of an item as a person edits them; empty times are none. */
export interface ItemDraft {
  readonly content: string
  readonly priority: number
  readonly deferUntil: string
  readonly dueAt: string
}

interface Edited {
  readonly content: Readonly<Record<string, unknown>>
  readonly priority: number
  readonly deferUntil: string | null
  readonly dueAt: string | null
}

export function draftOf({ content, priority, deferUntil, dueAt }: Edited): ItemDraft {
  return {
    content: JSON.stringify(content, undefined, 2),
    priority,
    deferUntil: asField(deferUntil),
    dueAt: asField(dueAt),
  }
}

/** What was edited; undefined while the content is no JSON object. */
export function editedOf({ content, priority, deferUntil, dueAt }: ItemDraft) {
  const object = objectIn(content)
  return object && { content: object, priority, deferUntil: asInstant(deferUntil), dueAt: asInstant(dueAt) }
}

/** The JSON object that a person typed; undefined where it is none. */
export function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** As fields of date and time have it, by the clock of this PC: `2026-11-23T08:30`. */
function asField(instant: string | null): string {
  if (instant === null) return ''
  const here = new Date(instant)
  return new Date(here.getTime() - here.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

function asInstant(field: string): string | null {
  return field === '' ? null : new Date(field).toISOString()
}

/** What a fact is said with, and no text of a page: a secret such as "button" must not change its form. */
const WORDS: ReadonlySet<string> = new Set([
  'tell',
  'fact',
  'nature',
  'button',
  'modifiers',
  'by',
  'how',
  'action',
  'purpose',
  'means',
  'method',
  'key',
  'tag',
  'role',
  'path',
  'type',
  'document',
])

/** The same with each text of a page in it changed, however deep; the recorder's own words stay. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  return mapped(value, change) as T
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null) return value
  const before = Object.entries(value)
  const after = before.map(
    ([key, inner]) => [key, isWord(key, inner) ? inner : mapped(inner, change)] as const,
  )
  // What stays the same may be shared, as elements are by many facts.
  if (after.every(([, inner], place) => inner === before[place]?.[1])) return value
  return Array.isArray(value) ? after.map(([, inner]) => inner) : Object.fromEntries(after)
}

function isWord(key: string, value: unknown): boolean {
  return WORDS.has(key) && (typeof value === 'string' || Array.isArray(value))
}

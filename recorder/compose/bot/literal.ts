/** Control characters but tab and line breaks, half characters, and places of Unicode that are none: no text has them. */
const NOT_IN_TEXT = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu
const KEPT = new Set(['\t', '\n', '\r'])

/** Text as a bot writes it, so that it stays text: what begins with `=` would be a formula, and gets a second one. */
export function literal(text: string): string {
  const clean = cleanText(text)
  return clean.startsWith('=') ? `=${clean}` : clean
}

/** Text without what no file of text can hold. */
export function cleanText(text: string): string {
  return text.replace(NOT_IN_TEXT, (character) => (KEPT.has(character) ? character : ''))
}

/** A value of JSON with clean texts, its names left as they are. */
export function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, clean(inner)]))
}

import { shown } from './shown.ts'

const LONGEST = 120

/** What a step gave, in a few words: a text, how many entries, or the simple ones of a map; masked. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`
  if (typeof value !== 'object') return cut(String(shown(value)))
  const simple = Object.entries(value).filter(([, inner]) => typeof inner !== 'object')
  return cut(simple.map(([name, inner]) => `${name}: ${shown(inner)}`).join(', '))
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

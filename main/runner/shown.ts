import { maskSecrets, maskValue, Secret } from '../../bots/secrets/index.ts'

const MOST_ENTRIES = 200
const MOST_CHARACTERS = 2_000
const DEEPEST = 8

/**
 * A copy of any value that may be shown or written as JSON: secrets masked, long texts and lists cut with a
 * word about it, what JSON cannot hold as text.
 */
export function shown(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cutText(maskSecrets(value))
  if (typeof value === 'number') return maskValue(value)
  if (value === null || typeof value === 'boolean') return value
  if (value === undefined) return null
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString()
  if (value instanceof Secret || typeof value !== 'object') return String(value)
  if (depth >= DEEPEST) return '…'
  return Array.isArray(value) ? shownList(value, depth) : shownMap(value, depth)
}

function shownList(list: readonly unknown[], depth: number): unknown[] {
  const kept = list.slice(0, MOST_ENTRIES).map((entry) => shown(entry, depth + 1))
  return list.length > MOST_ENTRIES ? [...kept, `… ${list.length - MOST_ENTRIES} more`] : kept
}

function shownMap(map: object, depth: number): Record<string, unknown> {
  const entries = Object.entries(map).filter(([, value]) => value !== undefined)
  const kept = entries
    .slice(0, MOST_ENTRIES)
    .map(([name, value]) => [maskSecrets(name), shown(value, depth + 1)] as const)
  const more = entries.length - MOST_ENTRIES
  return Object.fromEntries(more > 0 ? [...kept, ['…', `${more} more`]] : kept)
}

function cutText(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text
}

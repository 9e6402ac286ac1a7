import { BotError } from '../../errors/index.ts'
import { isFunction } from './watch.ts'

/**
 * A result as everybody expects it: maps and lists that JSONata made become plain ones without its marks. What
 * came from the variables stays the same object. Throws `formula-failed` for a function.
 */
export function plainResult(value: unknown): unknown {
  return plain(value, new Map())
}

function plain(value: unknown, done: Map<object, unknown>): unknown {
  if (isFunction(value)) throw new BotError('formula-failed', 'The formula gives a function, not a value')
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== null) return value
  const known = done.get(value)
  if (known) return known
  const made = Array.isArray(value) ? plainList(value, done) : plainMap(value, done)
  done.set(value, made)
  return made
}

function plainList(list: unknown[], done: Map<object, unknown>): unknown[] {
  const items = list.map((item) => plain(item, done))
  const same = !Object.hasOwn(list, 'cons') && items.every((item, at) => item === list[at])
  return same ? list : items
}

function plainMap(map: object, done: Map<object, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, plain(value, done)]))
}

import { BotError } from '../../errors/index.ts'
import { missingField, ownField, unknownName } from './values.ts'

const DOTTED = /^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*$/
const WORDS = new Set(['and', 'or', 'in', 'true', 'false', 'null', 'function'])

/**
 * The names of a formula that is nothing but `a.b.c`, or undefined. Most formulas are: they need no parser, and
 * are worked out here with the same result that JSONata under our watch gives.
 */
export function dottedPath(text: string): readonly string[] | undefined {
  if (!DOTTED.test(text)) return undefined
  const names = text.split('.')
  return names.some((name) => WORDS.has(name)) ? undefined : names
}

/** The value at the path. Throws `name-unknown` or `formula-empty`. */
export function followPath(names: readonly string[], variables: Readonly<Record<string, unknown>>): unknown {
  const [first = '', ...fields] = names
  let value = ownField(variables, first)
  if (value === undefined) throw missingVariable(first, variables)
  for (const [at, field] of fields.entries()) value = fieldOf(value, field, names[at])
  return value
}

/** The error for a variable that is not there, or holds nothing. */
export function missingVariable(name: string, variables: Readonly<Record<string, unknown>>): BotError {
  if (!Object.hasOwn(variables, name)) return unknownName(name, variables)
  return new BotError('formula-empty', `The variable \`${name}\` holds nothing`)
}

/** The field of a map; of a list, the list of its items' fields. */
function fieldOf(value: unknown, name: string, owner: string | undefined): unknown {
  if (Array.isArray(value)) return collect(value, name, owner, [])
  const field = typeof value === 'object' && value !== null ? ownField(value, name) : undefined
  if (field === undefined) throw missingField(name, value, owner)
  return field
}

function collect(
  items: readonly unknown[],
  name: string,
  owner: string | undefined,
  found: unknown[],
): unknown[] {
  for (const item of items) {
    if (Array.isArray(item)) collect(item, name, owner, found)
    else append(found, fieldOf(item, name, owner))
  }
  return found
}

function append(found: unknown[], field: unknown): void {
  if (!Array.isArray(field)) found.push(field)
  else for (const inner of field) found.push(inner)
}

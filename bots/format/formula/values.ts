import { BotError, suggestion } from '../../errors/index.ts'
import { Secret } from '../../secrets/index.ts'

/** The own field of a map, or undefined: what objects inherit is no field. */
export function ownField(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
}

/** The error for a variable that is not there. */
export function unknownName(name: string, variables: Readonly<Record<string, unknown>>): BotError {
  const hint = suggestion(name, Object.keys(variables))
  return new BotError('name-unknown', `There is no variable \`${name}\` here${hint}`)
}

/** The error for a field that a value does not have; `owner` is what stands before the dot. */
export function missingField(name: string, value: unknown, owner: string | undefined): BotError {
  const whose = owner ? `\`${owner}\`` : 'The item'
  if (typeof value !== 'object' || value === null) {
    return new BotError('formula-empty', `${whose} is ${inWords(value)} and has no field \`${name}\``)
  }
  const hint = suggestion(name, Object.keys(value))
  return new BotError('formula-empty', `${whose} has no field \`${name}\`${hint}`)
}

/** What kind of value it is, for people who never heard of types. */
export function inWords(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (value instanceof Secret) return 'a secret'
  const words: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    object: 'a map',
  }
  return words[typeof value] ?? 'nothing'
}

/** The error for a secret that was about to become something else than a secret. */
export function secretLeak(): BotError {
  return new BotError(
    'secret-leak',
    'A secret cannot become text, be compared or be worked with in a formula',
  )
}

/** True for a map as YAML, JSON or a formula makes it; false for a secret and every other object with a class. */
export function isPlainMap(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

import { type BotError, BotError as BotErrorClass } from '../../errors/index.ts'
import { maskSecrets, maskValue, Secret } from '../../secrets/index.ts'
import type { KeptError } from './records.ts'

/** Stands in the journal for a secret in a text, such as an answer that repeats what was sent. */
const LEFT_OUT = '⟨secret⟩'

/**
 * A value as the journal keeps it: JSON, with nothing lost in silence; secrets in its texts are left out, see
 * `isWhole`. Throws `secret-leak` for a secret itself and `value-invalid` for what JSON cannot hold.
 */
export function keptValue(value: unknown): string {
  if (value === undefined) return 'null'
  try {
    return JSON.stringify(maskValue(value, LEFT_OUT)) ?? unkeepable(value)
  } catch (error) {
    if (error instanceof BotErrorClass) throw error
    throw new BotErrorClass('value-invalid', 'The value cannot be kept in the journal', {
      expected: 'text, numbers, true or false, lists and maps',
      found: error instanceof Error ? error.message : typeof value,
    })
  }
}

/** False where secrets were left out of a kept value. */
export function isWhole(kept: string): boolean {
  return !kept.includes(LEFT_OUT)
}

/** An error as the journal keeps it: masked, without its stack. */
export function keptError(error: BotError): KeptError {
  const { expected, found, step, at } = error.details
  return {
    code: error.code,
    message: maskSecrets(error.message),
    ...(expected === undefined ? {} : { expected: maskSecrets(expected) }),
    ...(found === undefined ? {} : { found: maskSecrets(found) }),
    next: maskSecrets(error.next),
    ...(step === undefined ? {} : { step: maskSecrets(step) }),
    ...(at === undefined ? {} : { at }),
  }
}

/** The inputs of a run or step as text; secrets become a mark, because they are inputs all the same. */
export function keptInputs(inputs: unknown): string {
  return JSON.stringify(withoutSecrets(inputs))
}

function withoutSecrets(value: unknown): unknown {
  if (value instanceof Secret) return `${value}`
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutSecrets(inner)]))
}

function unkeepable(value: unknown): never {
  throw new BotErrorClass('value-invalid', 'The value cannot be kept in the journal', { found: typeof value })
}

import { asBotError, type BotError, BotErrors } from '../../bots/errors/index.ts'
import { shown } from '../runner/shown.ts'

/** A call that came to nothing, as one line of JSON, masked. */
export function errorJson(error: unknown): string {
  const errors = error instanceof BotErrors ? error.errors : [asBotError(error)]
  const [first] = errors
  return oneLine({
    state: 'failed',
    error: first && errorFields(first),
    ...(errors.length > 1 && { errors: errors.map(errorFields) }),
  })
}

/** What an error says, for JSON; to be masked. */
export function errorFields(error: BotError) {
  const { expected, found, step, at } = error.details
  return { code: error.code, message: error.message, expected, found, next: error.next, step, at }
}

/** Any value as one line of JSON, masked. */
export function oneLine(value: unknown): string {
  return JSON.stringify(shown(value))
}

import { ORPCError } from '@orpc/server'
import { asBotError, type BotError, BotErrors } from '../../../../bots/errors/index.ts'
import { maskSecrets } from '../../../../bots/secrets/index.ts'

/** What went wrong as the page is told it: with what to do next, without secrets or stack. */
export function refused(thrown: unknown) {
  const error = firstOf(thrown)
  const { expected, found } = error.details
  const data = {
    code: error.code,
    ...(expected !== undefined && { expected: maskSecrets(expected) }),
    ...(found !== undefined && { found: maskSecrets(found) }),
    next: maskSecrets(error.next),
  }
  return new ORPCError('REFUSED', { status: 400, message: maskSecrets(error.message), data })
}

/** Where a bot has many problems, the first is the one to begin with. */
function firstOf(thrown: unknown): BotError {
  return (thrown instanceof BotErrors && thrown.errors[0]) || asBotError(thrown)
}

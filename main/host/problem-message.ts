import { z } from 'zod'
import { asBotError, BotError, BotErrors, type ErrorCode, errorCatalogue } from '../../bots/errors/index.ts'
import { maskSecrets } from '../../bots/secrets/index.ts'

/** An error as it goes between processes. */
export const problemMessage = z.object({
  code: z.custom<ErrorCode>((code) => typeof code === 'string' && code in errorCatalogue),
  message: z.string(),
  expected: z.string().optional(),
  found: z.string().optional(),
  next: z.string(),
})
export type ProblemMessage = z.output<typeof problemMessage>

/** What was thrown, for another process, masked; of many problems the first, which is the one to begin with. */
export function problemOf(thrown: unknown): ProblemMessage {
  const error = (thrown instanceof BotErrors && thrown.errors[0]) || asBotError(thrown)
  const { expected, found } = error.details
  return {
    code: error.code,
    message: maskSecrets(error.message),
    ...(expected !== undefined && { expected: maskSecrets(expected) }),
    ...(found !== undefined && { found: maskSecrets(found) }),
    next: maskSecrets(error.next),
  }
}

/** The error that another process told of. */
export function errorOf({ code, message, ...details }: ProblemMessage): BotError {
  return new BotError(code, message, details)
}

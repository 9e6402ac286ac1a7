import { BotError } from '../../errors/index.ts'
import type { Problem } from './page/protocol.ts'

/** What the page could not do, as the error that a person reads. */
export function asError({ code, message, expected, found }: Problem): BotError {
  return new BotError(code, message, { expected, found })
}

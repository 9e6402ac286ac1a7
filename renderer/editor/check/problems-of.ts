import { BotErrors } from '../../../bots/errors/index.ts'
import { type BotFiles, lint, parseBot } from '../../../bots/format/index.ts'
import type { BotProblem } from '../document/problems.ts'

/** More than anybody reads; what is left over shows when some are mended. */
const MOST = 500

/** All that is wrong in the texts of a bot; where they make one, what is allowed and seldom meant. */
export function problemsOf(files: BotFiles): BotProblem[] {
  try {
    return lint(parseBot(files))
      .slice(0, MOST)
      .map(({ rule, severity, message, next, at }) => ({ code: rule, severity, message, next, ...at }))
  } catch (thrown) {
    if (!(thrown instanceof BotErrors)) throw thrown
    return thrown.errors.slice(0, MOST).map(({ code, message, next, details: { expected, found, at } }) => ({
      severity: 'error',
      code,
      message,
      expected,
      found,
      next,
      ...(at ?? { file: 'bot.yaml', line: 1, column: 1 }),
    }))
  }
}

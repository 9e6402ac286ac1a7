import { BotError } from '../../../bots/errors/index.ts'
import { isRefusal, isUnreachable, type RefusalCode } from '../../api/central/client.ts'

/** What a person can do about what central says by a code of its contract. */
const nexts: Partial<Record<RefusalCode, string>> = {
  UNAUTHORIZED: 'Sign in again, in the settings.',
  FORBIDDEN: 'Ask an administrator of central for the role, or sign in as somebody who has it.',
  CONFLICT: 'Look at it again: somebody else, or a runner, may have changed it.',
  TOO_MANY_REQUESTS: 'Wait a minute, then try again.',
}

/** What a call of central threw, as the studio tells it. */
export function asTold(thrown: unknown): unknown {
  if (isUnreachable(thrown)) {
    return new BotError('central-unreachable', 'Central does not answer', {
      found: thrown.message,
      cause: thrown,
    })
  }
  if (!isRefusal(thrown)) return thrown
  const isGone = thrown.code === ('NOT_FOUND' satisfies RefusalCode)
  const next = nexts[thrown.code as RefusalCode]
  return new BotError(isGone ? 'central-unknown' : 'central-declined', thrown.message, {
    ...(next && { next }),
    acted: false,
    cause: thrown,
  })
}

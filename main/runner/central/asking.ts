import { setTimeout as pause } from 'node:timers/promises'
import { BotError } from '../../../bots/errors/index.ts'
import { isRefusal, isUnreachable } from '../../api/central/client.ts'

const FIRST_WAIT = 200
const LONGEST_WAIT = 2_000

interface Insisting {
  /** Whether to ask again after there was no answer. */
  readonly goOn: () => boolean
  readonly signal?: AbortSignal | undefined
}

/**
 * Asks central until it answers, for as long as `goOn` says so. Throws a BotError: what central refused, `lease-lost`
 * when it is not to go on, `stopped` when the signal ends it.
 */
export async function askUntilAnswered<T>(call: () => Promise<T>, { goOn, signal }: Insisting): Promise<T> {
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await call()
    } catch (thrown) {
      if (signal?.aborted) throw stopped(thrown)
      if (!isAway(thrown)) throw refusal(thrown)
      if (!goOn()) throw leaseLost('central could not be reached for as long as the lease lasted', thrown)
    }
    await pause(wait, undefined, signal && { signal }).catch((cause) => Promise.reject(stopped(cause)))
  }
}

/** True where central did not answer, or asks for patience: worth another try. */
export function isAway(thrown: unknown): boolean {
  return isUnreachable(thrown) || isRefusal(thrown, 'TOO_MANY_REQUESTS')
}

/** What central refused, as the runner tells it; anything else as it is. */
export function refusal(thrown: unknown): unknown {
  if (isUnreachable(thrown)) {
    return new BotError('central-unreachable', thrown.message, { acted: false, cause: thrown })
  }
  if (!isRefusal(thrown)) return thrown
  if (thrown.code === 'LEASE_LOST') return leaseLost(thrown.message, thrown)
  const isToken = thrown.code === 'UNAUTHORIZED'
  return new BotError(
    'central-refused',
    isToken ? 'Central does not accept the token of this runner' : 'Central refused what this runner asked',
    {
      found: `${thrown.code}: ${thrown.message}`,
      next: isToken ? undefined : 'Check that central and this runner are of the same version of Deskhand.',
      acted: false,
      cause: thrown,
    },
  )
}

/** The item is no longer this runner's; nothing was done. */
export function leaseLost(found: string, cause?: unknown): BotError {
  return new BotError('lease-lost', 'The lease on this item is over', { found, acted: false, cause })
}

function stopped(cause: unknown): BotError {
  return new BotError('stopped', 'The run was stopped at once', { acted: false, cause })
}

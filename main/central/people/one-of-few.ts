import { ORPCError } from '@orpc/server'

/**
 * Lets a few do costly work at a time; the others wait for their turn, up to `waiting` of them. Whoever comes then
 * is refused with TOO_MANY_REQUESTS.
 */
export function oneOfFew(few: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let busy = 0
  const queue: (() => void)[] = []
  return async (work) => {
    if (busy >= few) {
      if (queue.length >= waiting) {
        throw new ORPCError('TOO_MANY_REQUESTS', {
          message: 'Too many are signing in at this moment; try again in a few seconds.',
        })
      }
      await new Promise<void>((turn) => queue.push(turn))
    } else busy += 1
    try {
      return await work()
    } finally {
      // Whoever is next takes over the place.
      const next = queue.shift()
      if (next) next()
      else busy -= 1
    }
  }
}

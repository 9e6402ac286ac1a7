import { implement, ORPCError } from '@orpc/server'
import { hostContract } from '../contract/index.ts'
import { refused } from './refused.ts'

/** What every area implements its part of the contract with. */
export const os = implement(hostContract).use(async ({ next }) => {
  try {
    const result = await next()
    const { output } = result
    return isFeed(output) ? { ...result, output: toldFeed(output) } : result
  } catch (thrown) {
    throw asTold(thrown)
  }
})

function isFeed(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

/** The feed, whose end is told as that of any other call. */
async function* toldFeed(feed: AsyncIterable<unknown>): AsyncGenerator<unknown, void> {
  try {
    yield* feed
  } catch (thrown) {
    throw asTold(thrown)
  }
}

function asTold(thrown: unknown): unknown {
  return thrown instanceof ORPCError ? thrown : refused(thrown)
}

import { implement, ORPCError } from '@orpc/server'
import { hostContract } from '../contract/index.ts'
import { refused } from './refused.ts'

/** What every area implements its part of the contract with. */
export const os = implement(hostContract).use(async ({ next }) => {
  try {
    return await next()
  } catch (thrown) {
    throw thrown instanceof ORPCError ? thrown : refused(thrown)
  }
})

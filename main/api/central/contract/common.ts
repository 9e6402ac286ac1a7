import { oc } from '@orpc/contract'
import { z } from 'zod'

/** Everything that a caller may be told when a call is refused; `detail` says what was found and what to do. */
export const refusals = {
  BAD_REQUEST: { status: 400, message: 'The request is not as it should be' },
  UNAUTHORIZED: { status: 401, message: 'Nobody is signed in with this token' },
  FORBIDDEN: { status: 403, message: 'The role does not allow this' },
  NOT_FOUND: { status: 404, message: 'There is no such thing' },
  /** The lease is over, or its fence is not the newest: somebody else may have the item. */
  LEASE_LOST: { status: 409, message: 'The lease on this item is over' },
  CONFLICT: { status: 409, message: 'The state does not allow this' },
  KEY_REUSED: { status: 422, message: 'This key stands for another request' },
  TOO_LARGE: { status: 413, message: 'The body is too large' },
  TOO_MANY_REQUESTS: { status: 429, message: 'Too many attempts' },
} as const

/** Where every procedure begins: under `/v1`, with the refusals above. */
export const route = oc.errors(refusals)

/** A name that is safe in a path: of a queue, a route, a runner, a person. */
export const name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,62}$/, 'small letters, digits, - . _, at most 63')

export const digest = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex')

/** One page of a list: what comes next is asked for with `cursor`. */
export const paging = {
  cursor: z.string().max(200).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

export function pageOf<T extends z.ZodType>(entry: T) {
  return z.object({ entries: z.array(entry), next: z.string().optional() })
}

/** The longest body of a request; artifacts have a limit of their own. */
export const MOST_BODY_BYTES = 8 * 1024 * 1024

/** Any JSON object, as it was given. */
export const jsonObject = z.record(z.string(), z.unknown())

/** An error as a bot's journal keeps it. */
export const keptError = z.object({
  code: z.string().max(60),
  message: z.string().max(2000),
  expected: z.string().max(2000).optional(),
  found: z.string().max(2000).optional(),
  next: z.string().max(2000),
  step: z.string().max(2000).optional(),
  at: z.object({ file: z.string(), line: z.number(), column: z.number() }).optional(),
})

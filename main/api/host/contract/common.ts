import { oc } from '@orpc/contract'
import { z } from 'zod'

/** What a refused call says: the code of the catalogue, what was expected and found, what to do next. */
export const refusal = z.object({
  code: z.string(),
  expected: z.string().optional(),
  found: z.string().optional(),
  next: z.string(),
})
export type Refusal = z.output<typeof refusal>

/** A call of the contract; whatever it throws reaches the page as REFUSED. */
export const call = oc.errors({
  REFUSED: { status: 400, message: 'The host could not do this', data: refusal },
})

/** An error as it is kept and shown. */
export const error = z.object({ code: z.string(), message: z.string(), next: z.string() })

export const nothing = z.object({})

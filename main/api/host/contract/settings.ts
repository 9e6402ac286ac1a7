import { z } from 'zod'
import { call } from './common.ts'

const licence = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  /** Why it fits although it is not among the usual ones. */
  reason: z.string().optional(),
})

export const settingsContract = {
  /** Which Deskhand this is, and where it keeps what it has. */
  about: call.output(z.object({ version: z.string(), node: z.string(), home: z.string() })),
  /** What is built in, by name. */
  licences: call.output(z.array(licence)),
}

import { z } from 'zod'
import { call } from './common.ts'

const finding = z.object({
  what: z.string(),
  state: z.enum(['ok', 'lacking', 'missing']),
  found: z.string(),
  next: z.string().optional(),
})

export const machineContract = {
  /** What works here and what does not. */
  doctor: call.output(z.array(finding)),
}

import { z } from 'zod'
import { sight } from '../../../api/host/contract/sight.ts'
import { problemMessage } from '../../problem-message.ts'

/** What the process of a trial is to do, told once. */
export const trial = z.object({
  /** Of the bot; absolute. */
  folder: z.string(),
  element: z.string(),
  /** Of the page to open; the desktop is meant where not given. */
  address: z.string().optional(),
  /** What formulas of the element see. */
  values: z.record(z.string(), z.unknown()),
})
export type Trial = z.output<typeof trial>

/** What it tells, once. */
export const fromTrial = z.discriminatedUnion('tell', [
  z.object({ tell: z.literal('sight'), sight }),
  z.object({ tell: z.literal('problem'), problem: problemMessage }),
])
export type FromTrial = z.output<typeof fromTrial>

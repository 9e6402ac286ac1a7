import { z } from 'zod'
import { call, error } from './common.ts'

/** Times are milliseconds since 1970. */
const run = z.object({
  id: z.string(),
  bot: z.string(),
  title: z.string().optional(),
  state: z.enum(['running', 'done', 'failed', 'waiting', 'in-doubt', 'stopped']),
  rehearsal: z.boolean(),
  started: z.number(),
  ended: z.number().optional(),
  error: error.optional(),
})
export type RunSummary = z.output<typeof run>

const runItem = z.object({
  position: z.number(),
  reference: z.string(),
  state: z.enum(['ready', 'running', 'done', 'refused', 'rejected', 'failed', 'waiting', 'in-doubt']),
  started: z.number().optional(),
  ended: z.number().optional(),
  error: error.optional(),
})

export const runsContract = {
  /** The runs of this PC, the newest first. */
  list: call.output(z.array(run)),
  /** One run with its items. */
  get: call.input(z.object({ run: z.string() })).output(run.extend({ items: z.array(runItem) })),
  /** A person's word on the commit in doubt of an item; gives the step that it was. */
  settle: call
    .input(z.object({ run: z.string(), reference: z.string(), happened: z.boolean() }))
    .output(z.object({ step: z.string() })),
}

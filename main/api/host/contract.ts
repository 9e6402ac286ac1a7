import { oc } from '@orpc/contract'
import { z } from 'zod'

/** What a refused call says: the code of the catalogue, what was expected and found, what to do next. */
export const refusal = z.object({
  code: z.string(),
  expected: z.string().optional(),
  found: z.string().optional(),
  next: z.string(),
})

const call = oc.errors({ REFUSED: { status: 400, message: 'The host could not do this', data: refusal } })

const error = z.object({ code: z.string(), message: z.string(), next: z.string() })

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

const field = z.object({
  name: z.string(),
  title: z.string(),
  type: z.enum(['text', 'number', 'date', 'choice', 'yes-no']),
  choices: z.array(z.string()).readonly().optional(),
  value: z.unknown().optional(),
  optional: z.boolean().optional(),
  doubt: z.string().optional(),
})

const task = z.object({
  id: z.string(),
  title: z.string(),
  fields: z.array(field).readonly(),
  document: z.object({ path: z.string(), sha256: z.string() }).optional(),
})

const finding = z.object({
  what: z.string(),
  state: z.enum(['ok', 'lacking', 'missing']),
  found: z.string(),
  next: z.string().optional(),
})

const nothing = z.object({})

/** All that the studio asks of the host on its PC. */
export const hostContract = {
  runs: {
    /** The runs of this PC, the newest first. */
    list: call.output(z.array(run)),
    /** One run with its items. */
    get: call.input(z.object({ run: z.string() })).output(run.extend({ items: z.array(runItem) })),
    /** A person's word on the commit in doubt of an item; gives the step that it was. */
    settle: call
      .input(z.object({ run: z.string(), reference: z.string(), happened: z.boolean() }))
      .output(z.object({ step: z.string() })),
  },
  tasks: {
    /** What bots ask and nobody has answered. */
    list: call.output(z.array(task)),
    /** Answers; fields that are not given keep what was proposed. */
    answer: call
      .input(z.object({ task: z.string(), answer: z.record(z.string(), z.unknown()) }))
      .output(nothing),
  },
  machine: {
    /** What works here and what does not. */
    doctor: call.output(z.array(finding)),
  },
}
export type HostContract = typeof hostContract

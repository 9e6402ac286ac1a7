import { z } from 'zod'
import { call, nothing } from './common.ts'

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
export type TaskForPeople = z.output<typeof task>

export const tasksContract = {
  /** What bots ask and nobody has answered. */
  list: call.output(z.array(task)),
  /** Answers; fields that are not given keep what was proposed. */
  answer: call
    .input(z.object({ task: z.string(), answer: z.record(z.string(), z.unknown()) }))
    .output(nothing),
}

import { z } from 'zod'
import { call } from './common.ts'

const field = z.object({
  name: z.string(),
  title: z.string(),
  type: z.enum(['text', 'number', 'date', 'choice', 'yes-no']),
  choices: z.array(z.string()).readonly().optional(),
  value: z.unknown().optional(),
  optional: z.boolean().optional(),
  doubt: z.string().optional(),
})
/** One question of a task. */
export type TaskField = z.output<typeof field>

const task = z.object({
  id: z.string(),
  title: z.string(),
  fields: z.array(field).readonly(),
  document: z.object({ path: z.string(), sha256: z.string() }).optional(),
  /** The run that asks, where that is known. */
  run: z.string().optional(),
  /** Milliseconds since 1970. */
  asked: z.number(),
  /** Why it cannot be shown: its file is broken. */
  problem: z.string().optional(),
})
export type TaskForPeople = z.output<typeof task>

const place = z.object({
  field: z.string(),
  /** From 0. */
  page: z.number(),
  /** Pixels of the page, as `document` gives its size. */
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  /** How sure the reading is, 0 to 1, and why this place was taken. */
  confidence: z.number(),
  reason: z.string(),
})
/** Where the value of a field was read in the document. */
export type FieldPlace = z.output<typeof place>

const background = z.object({
  places: z.array(place),
  run: z.object({ id: z.string(), title: z.string(), state: z.string() }).optional(),
})
export type TaskBackground = z.output<typeof background>

const page = z.object({
  picture: z.instanceof(Blob),
  /** Of the page as it was read, in pixels; the picture may be smaller. */
  width: z.number(),
  height: z.number(),
  /** How many pages the document has. */
  pages: z.number(),
})

const one = z.object({ task: z.string() })

export const tasksContract = {
  /** What bots ask and nobody has answered, the oldest first. */
  list: call.output(z.array(task)),
  /** Runs that wait although all that they asked is answered: they can go on. */
  ready: call.output(z.array(z.object({ id: z.string(), title: z.string() }))),
  /** What is known about a task beside its question. */
  about: call.input(one).output(background),
  /** A page of the document that a task is about, from 0, as a picture. */
  document: call.input(one.extend({ page: z.int().min(0).default(0) })).output(page),
  /**
   * Answers; fields that are not given keep what was proposed. Gives the run that now can go on, where there is one.
   */
  answer: call
    .input(one.extend({ answer: z.record(z.string(), z.unknown()) }))
    .output(z.object({ run: z.string().optional() })),
}

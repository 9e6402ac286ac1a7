import { z } from 'zod'
import { lease, leasedItem } from '../../api/central/contract/leases.ts'

const moment = z.object({ steady: z.number(), wall: z.number() })

/** The first word to the process of a bot. */
const begin = z.object({
  kind: z.literal('begin'),
  central: z.object({ url: z.string(), token: z.string() }),
  headless: z.boolean(),
  healing: z.boolean().optional(),
  assets: z.record(z.string(), z.string()),
})

/** Items of one queue; `seconds` is how long their leases last from the moment when central was asked. */
const batch = z.object({
  kind: z.literal('batch'),
  folder: z.string(),
  items: z.array(leasedItem).min(1),
  asked: moment,
  seconds: z.number(),
})
export type Batch = z.output<typeof batch>

/** What the runner tells the process of a bot. */
export const toBot = z.discriminatedUnion('kind', [
  begin,
  batch,
  z.object({ kind: z.literal('renewed'), leases: z.array(lease), asked: moment, seconds: z.number() }),
  z.object({ kind: z.literal('lost'), leases: z.array(lease) }),
  z.object({ kind: z.literal('stop') }).describe('No further item of the batch is begun'),
  z.object({ kind: z.literal('close') }),
])
export type ToBot = z.output<typeof toBot>

/** An error as a line for the operator. */
const problem = z.object({ code: z.string(), text: z.string() })

/** What the process of a bot tells the runner. */
export const fromBot = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('alive') }),
  z.object({ kind: z.literal('note'), text: z.string() }),
  z.object({ kind: z.literal('run'), run: z.string() }).describe('The run of the batch has begun'),
  z.object({ kind: z.literal('written') }).describe('There is something new in the outbox'),
  z.object({
    kind: z.literal('item'),
    id: z.string(),
    title: z.string(),
    state: z.string(),
    took: z.number(),
    problem: problem.optional(),
  }),
  z.object({ kind: z.literal('ended'), problem: problem.optional() }),
])
export type FromBot = z.output<typeof fromBot>

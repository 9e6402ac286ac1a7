import { z } from 'zod'
import { digest, jsonObject, keptError, name, pageOf, paging, route } from './common.ts'
import { instant } from './instant.ts'
import { knownCommit } from './items.ts'
import { lease, takenItems, wantedItems } from './leases.ts'

/** Times are milliseconds since 1970, by the clock of the PC. */
const runReport = z.object({
  kind: z.literal('run'),
  run: z.string().max(100),
  bot: z.string().max(200),
  title: z.string().nullable(),
  digest: z.string().max(100),
  rehearsal: z.boolean(),
  state: z.enum(['running', 'done', 'failed', 'waiting', 'in-doubt', 'stopped']),
  started: z.number(),
  ended: z.number().nullable(),
  error: keptError.nullable(),
})

const step = z.object({
  attempt: z.int(),
  step: z.string().max(2000),
  kind: z.string().max(100),
  at: z.number(),
  took: z.number(),
  /** What it gave; long values stay on the PC and are told by their size. */
  value: z.unknown().optional(),
  bytes: z.number().optional(),
})

/** How an item ended, with its journal. With a lease it also ends the item at central, if that lease is the newest. */
const itemReport = z.object({
  kind: z.literal('item'),
  run: z.string().max(100),
  position: z.int(),
  bot: z.string().max(200),
  reference: z.string().max(300),
  state: z.enum(['done', 'refused', 'rejected', 'failed', 'waiting', 'in-doubt']),
  started: z.number().nullable(),
  ended: z.number().nullable(),
  error: keptError.nullable(),
  lease: lease.extend({ queue: name }).nullable(),
  commits: z.array(knownCommit).max(1000),
  steps: z.array(step).max(500),
  failures: z
    .array(z.object({ attempt: z.int(), step: z.string().max(2000), error: keptError, at: z.number() }))
    .max(500),
})

/** What became of a commit of a leased item, told at once. */
const commitReport = knownCommit.extend({
  kind: z.literal('commit'),
  bot: z.string().max(200),
  reference: z.string().max(300),
  lease: lease.extend({ queue: name }),
})

/** What a model decided; the record itself has the shape of `Decision` of the steps. */
const decisionReport = z.object({
  kind: z.literal('decision'),
  id: z.string().max(100),
  route: z.string().max(100),
  model: digest.nullable(),
  outcome: z.string().max(40),
  at: z.number(),
  record: jsonObject,
})

/** The number of a report; so far below the largest integer that those behind it can still be counted. */
const number = z
  .int()
  .min(0)
  .max(2 ** 52)

/** Numbers up to and with `through` were kept no longer on the PC. */
const gapReport = z.object({ kind: z.literal('gap'), through: number })

export const report = z.discriminatedUnion('kind', [
  runReport,
  itemReport,
  commitReport,
  decisionReport,
  gapReport,
])
export type Report = z.output<typeof report>
export type ItemReport = z.output<typeof itemReport>
export type CommitReport = z.output<typeof commitReport>

/** The highest number below which central holds all reports of this PC; and which store says so. */
const position = z.object({ held: z.int(), store: z.uuid() })

export const reports = {
  send: route
    .route({
      method: 'POST',
      path: '/reports',
      tags: ['reports'],
      summary: 'Sends what a PC has to tell, by contiguous number; what is held already is skipped',
    })
    .input(
      z.object({
        pc: z.uuid(),
        /** The number of the first report; one more than `held`, else nothing is taken. */
        first: number.min(1),
        reports: z.array(report).min(1).max(500),
        take: wantedItems.optional().describe('Leases items behind it, all of it or nothing'),
      }),
    )
    .output(
      position.extend({
        /** What was leased; left out where it was not asked for, reports before `first` are missing, or nothing is handed out. */
        taken: takenItems.optional(),
      }),
    ),
  hello: route
    .route({
      method: 'POST',
      path: '/reports/hello',
      tags: ['reports'],
      summary: 'Tells how far a PC is; the answer says from where on it has to send',
    })
    .input(
      z.object({
        pc: z.uuid(),
        /** The newest number that the PC has. */
        written: number,
        /** What central, of that store, once said to hold. */
        acknowledged: number,
        store: z.uuid().nullable(),
      }),
    )
    .output(position),
  list: route
    .route({ method: 'GET', path: '/reports', tags: ['reports'], summary: 'What PCs told, the newest first' })
    .input(
      z.object({
        kind: z.enum(['run', 'item', 'commit', 'decision', 'gap']).optional(),
        pc: z.uuid().optional(),
        ...paging,
      }),
    )
    .output(pageOf(z.object({ pc: z.uuid(), number: z.int(), receivedAt: instant, report }))),
}

import { z } from 'zod'
import { jsonObject, keptError, name, route } from './common.ts'
import { instant } from './instant.ts'
import { knownCommit } from './items.ts'

/** A lease on an item: `fence` grows with each one, and only the newest counts. */
export const lease = z.object({ id: z.uuid(), fence: z.int() })
export type Lease = z.output<typeof lease>

/** How the steps of an item ended so far, so that another runner can go on behind a commit. Times in milliseconds since 1970. */
export const outcomes = z.object({
  results: z
    .array(
      z.object({
        attempt: z.int(),
        step: z.string().max(2000),
        kind: z.string().max(100),
        inputs: z.string().max(200).nullable(),
        value: z.unknown(),
        at: z.number(),
        took: z.number(),
      }),
    )
    .max(10_000),
  failures: z
    .array(z.object({ attempt: z.int(), step: z.string().max(2000), error: keptError, at: z.number() }))
    .max(10_000),
})
export type Outcomes = z.output<typeof outcomes>

export const leasedItem = lease.extend({
  queue: name,
  bot: name,
  inputs: jsonObject,
  retries: z.int(),
  reference: z.string(),
  content: jsonObject,
  dueAt: instant.nullable(),
  /** What earlier tries left behind: each commit, and how the steps up to the last intent had ended. */
  commits: z.array(knownCommit),
  outcomes,
})
export type LeasedItem = z.output<typeof leasedItem>

/** What a runner can work on, and how much of it at a time. */
export const wantedItems = z.object({
  bots: z.array(name).max(200).describe('Bots that this runner has'),
  count: z.int().min(1).max(50).default(1),
})
export type WantedItems = z.output<typeof wantedItems>

export const takenItems = z.object({
  items: z.array(leasedItem),
  /** How long a lease lasts from the call on, in seconds. */
  seconds: z.number(),
  /** Why nothing is handed out at present, where that is so. */
  held: z.string().optional(),
})
export type TakenItems = z.output<typeof takenItems>

const several = z.array(lease).max(500)

/** What a runner does. A call that is repeated because its answer was lost does no harm. */
export const leases = {
  take: route
    .route({
      method: 'POST',
      path: '/leases/take',
      tags: ['leases'],
      summary: 'Leases items that fit this runner',
    })
    .input(wantedItems)
    .output(takenItems),
  renew: route
    .route({
      method: 'POST',
      path: '/leases/renew',
      tags: ['leases'],
      summary: 'Makes leases last from now on again',
    })
    .input(z.object({ leases: several }))
    .output(z.object({ lost: several, seconds: z.number() })),
  intend: route
    .route({
      method: 'POST',
      path: '/leases/intend',
      tags: ['leases'],
      summary: 'Says that a commit is about to happen; without the answer nothing may be done',
    })
    .input(
      lease.extend({
        token: z.string().min(1).max(100),
        step: z.string().max(2000),
        intendedAt: z.number(),
        outcomes,
      }),
    )
    .output(z.object({ seconds: z.number() })),
  release: route
    .route({
      method: 'POST',
      path: '/leases/release',
      tags: ['leases'],
      summary: 'Gives back items that were not begun',
    })
    .input(z.object({ leases: several }))
    .output(z.object({ lost: several })),
}

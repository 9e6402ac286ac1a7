import { z } from 'zod'
import { name, route } from './common.ts'
import { instant } from './instant.ts'

export const runner = z.object({
  name,
  queues: z.array(name).nullable().describe('Queues that it may work on; null for all'),
  pc: z.uuid().nullable(),
  enrolledAt: instant,
  seenAt: instant.nullable(),
  revoked: z.boolean(),
  /** Items that it has at present. */
  items: z.int(),
})
export type Runner = z.output<typeof runner>

export const runners = {
  list: route
    .route({ method: 'GET', path: '/runners', tags: ['runners'], summary: 'All runners' })
    .output(z.array(runner)),
  invite: route
    .route({
      method: 'POST',
      path: '/runners/invitations',
      tags: ['runners'],
      summary: 'Makes a code with which one runner can enrol, once, within a day',
    })
    .input(z.object({ name, queues: z.array(name).nullable().default(null) }))
    .output(z.object({ code: z.string(), expiresAt: instant })),
  enrol: route
    .route({
      method: 'POST',
      path: '/runners',
      tags: ['runners'],
      summary: 'Trades a code for the token of a runner',
    })
    .input(z.object({ code: z.string().max(200), pc: z.uuid() }))
    .output(z.object({ name, token: z.string() })),
  revoke: route
    .route({
      method: 'POST',
      path: '/runners/{name}/revoke',
      tags: ['runners'],
      summary: 'Ends the token of a runner; its items are given to others when their leases end',
    })
    .input(z.object({ name }))
    .output(runner),
}

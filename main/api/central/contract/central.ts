import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { name, route } from './common.ts'
import { instant } from './instant.ts'

/** After a restore nothing is handed out until the PCs have told what they did, or an operator says so. */
export const recovery = z.object({
  held: z.boolean(),
  reason: z.string().nullable(),
  since: instant.nullable(),
  /** Runners whose PC has not told yet. */
  waitingFor: z.array(name),
})

export const central = {
  health: route
    .route({
      method: 'GET',
      path: '/health',
      tags: ['central'],
      summary: 'Whether central and its store work',
    })
    .output(z.object({ version: z.string(), store: z.enum(['pglite', 'postgresql']), now: instant })),
  recovery: route
    .route({
      method: 'GET',
      path: '/recovery',
      tags: ['central'],
      summary: 'Whether items are held back, and why',
    })
    .output(recovery),
  open: route
    .route({ method: 'POST', path: '/recovery/open', tags: ['central'], summary: 'Hands items out again' })
    .output(recovery),
  events: route
    .route({
      method: 'GET',
      path: '/events',
      tags: ['central'],
      summary: 'What changes, as it changes (server-sent events); look it up again when told',
    })
    .output(
      eventIterator(
        z.object({
          what: z.enum(['items', 'tasks', 'runners', 'routes', 'alive']),
          id: z.string().optional(),
        }),
      ),
    ),
}

import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { digest, name, route } from './common.ts'
import { instant } from './instant.ts'

/** Which model answers, from what confidence on, and whether at all. */
export const routeSettings = z.object({
  champion: digest
    .nullable()
    .describe('Digest of the model that answers; null for the one that comes with Deskhand'),
  thresholds: z.record(z.string(), z.number().min(0).max(1)).describe('By class; a person decides below'),
  /** How long a PC may go by its copy while central is away, in seconds. */
  validFor: z.int().min(10).max(31_536_000).default(86_400),
})

export const centralRoute = routeSettings.extend({
  name,
  on: z.boolean(),
  /** Why it was switched off. */
  reason: z.string().nullable(),
  version: z.int(),
  changedAt: instant,
  changedBy: z.string(),
})
export type CentralRoute = z.output<typeof centralRoute>

export const routes = {
  list: route
    .route({ method: 'GET', path: '/routes', tags: ['routes'], summary: 'All routes' })
    .output(z.array(centralRoute)),
  put: route
    .route({ method: 'PUT', path: '/routes/{name}', tags: ['routes'], summary: 'Makes or changes a route' })
    .input(routeSettings.extend({ name }))
    .output(centralRoute),
  kill: route
    .route({
      method: 'POST',
      path: '/routes/{name}/kill',
      tags: ['routes'],
      summary: 'Switches a route off: people decide',
    })
    .input(z.object({ name, reason: z.string().min(1).max(500) }))
    .output(centralRoute),
  revive: route
    .route({
      method: 'POST',
      path: '/routes/{name}/revive',
      tags: ['routes'],
      summary: 'Switches a route on again',
    })
    .input(z.object({ name }))
    .output(centralRoute),
  watch: route
    .route({
      method: 'GET',
      path: '/routes/events',
      tags: ['routes'],
      summary: 'All routes now, and again at each change (server-sent events); empty ones are signs of life',
    })
    .output(eventIterator(z.object({ routes: z.array(centralRoute).optional() }))),
}

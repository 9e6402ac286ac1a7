import { z } from 'zod'
import { call, nothing } from './common.ts'

const share = z.number().min(0).max(1)
const route = z.string().min(1).max(200)

/** A route of decisions as it is in force on this PC. */
const routeHere = z.object({
  name: route,
  /** Digest of the model that answers; null for the one that comes with Deskhand. */
  champion: z.string().nullable(),
  /** Below it a person decides, by class: what is set for the route, else what the model says itself. */
  thresholds: z.record(z.string(), share),
  on: z.boolean(),
  /** Why it is off. */
  reason: z.string().nullable(),
  version: z.number(),
  /** Who says so: a central that this PC works for goes before what is set here. */
  by: z.enum(['central', 'here']),
  /** Until when central's word holds while it is away, in milliseconds since 1970. */
  validUntil: z.number().nullable(),
  /** Why its model cannot answer. */
  lacking: z.string().optional(),
})
export type RouteHere = z.output<typeof routeHere>

const model = z.object({
  digest: z.string(),
  name: z.string(),
  version: z.string(),
  labels: z.array(z.string()),
  accuracy: share,
  /** What it is not for, in plain words. */
  limits: z.array(z.string()),
  /** The route whose model it is while nobody chose another. */
  shippedFor: z.string().optional(),
})
export type ModelHere = z.output<typeof model>

export const modelsContract = {
  routes: call.output(z.array(routeHere)),
  /** The models of this PC. */
  list: call.output(z.array(model)),
  change: call
    .input(
      z.object({
        name: route,
        champion: z.string().nullable().optional(),
        thresholds: z.record(z.string(), share).optional(),
      }),
    )
    .output(nothing),
  /** Switches a route off on this PC: people decide. */
  kill: call.input(z.object({ name: route, reason: z.string().min(1).max(500) })).output(nothing),
  revive: call.input(z.object({ name: route })).output(nothing),
}

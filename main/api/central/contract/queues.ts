import { z } from 'zod'
import { jsonObject, name, route } from './common.ts'

/** What is worked through by one bot. */
export const queueSettings = z.object({
  title: z.string().min(1).max(200),
  bot: name.describe('The bot that works on its items'),
  inputs: jsonObject.default({}).describe('Inputs of the bot, the same for all items'),
  retries: z.int().min(0).max(20).default(2).describe('More tries after a system exception'),
  paused: z.boolean().default(false).describe('True hands out nothing'),
})

export const itemStates = [
  'ready',
  'running',
  'waiting',
  'done',
  'rejected',
  'failed',
  'in-doubt',
  'withdrawn',
] as const

export const queue = queueSettings.extend({
  name,
  counts: z.record(z.enum(itemStates), z.number()),
})
export type Queue = z.output<typeof queue>

export const queues = {
  list: route
    .route({ method: 'GET', path: '/queues', tags: ['queues'], summary: 'All queues with their counts' })
    .output(z.array(queue)),
  put: route
    .route({ method: 'PUT', path: '/queues/{name}', tags: ['queues'], summary: 'Makes or changes a queue' })
    .input(queueSettings.extend({ name }))
    .output(queue),
}

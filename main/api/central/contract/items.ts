import { z } from 'zod'
import { jsonObject, keptError, name, pageOf, paging, route } from './common.ts'
import { instant } from './instant.ts'
import { itemStates } from './queues.ts'

const reference = z
  .string()
  .min(1)
  .max(300)
  .describe('The identity of the item in its queue: never done twice')
const urgency = {
  priority: z.int().min(-1000).max(1000).describe('Higher ones go first'),
  deferUntil: instant.nullable().describe('Not handed out before'),
  dueAt: instant.nullable(),
}

export const newItem = z.object({
  reference,
  content: jsonObject.describe('What the bot gets as its item'),
  priority: urgency.priority.default(0),
  deferUntil: urgency.deferUntil.default(null),
  dueAt: urgency.dueAt.default(null),
})
export type NewItem = z.output<typeof newItem>

export const item = z.object({
  id: z.uuid(),
  queue: name,
  reference,
  content: jsonObject,
  ...urgency,
  state: z.enum(itemStates),
  /** Failed tries so far, for the limit of the queue. */
  attempts: z.int(),
  fence: z.int(),
  runner: name.nullable(),
  error: keptError.nullable(),
  createdAt: instant,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
})
export type Item = z.output<typeof item>

/** A commit of an item as central knows it. */
export const commitStates = ['intent', 'done', 'not-done', 'in-doubt', 'undo-asked', 'compensated'] as const
export const knownCommit = z.object({
  token: z.string().min(1).max(100),
  step: z.string().max(2000),
  state: z.enum(commitStates),
  value: z.unknown(),
  /** Milliseconds since 1970, by the clock of the PC. */
  intendedAt: z.number(),
  settledAt: z.number().nullable(),
  settledBy: z.string().max(100).nullable(),
})
export type KnownCommit = z.output<typeof knownCommit>

export const itemStory = item.extend({
  commits: z.array(knownCommit.extend({ fence: z.int() })),
  tasks: z.array(
    z.object({ id: z.string(), title: z.string(), state: z.enum(['open', 'answered', 'withdrawn']) }),
  ),
})

const one = z.object({ id: z.uuid() })

export const items = {
  add: route
    .route({
      method: 'POST',
      path: '/queues/{queue}/items',
      tags: ['items'],
      summary: 'Adds items; those whose reference is known already are named and left as they are',
    })
    .input(z.object({ queue: name, items: z.array(newItem).min(1).max(1000) }))
    .output(z.object({ added: z.int(), known: z.array(reference) })),
  list: route
    .route({
      method: 'GET',
      path: '/queues/{queue}/items',
      tags: ['items'],
      summary: 'Items, the newest first',
    })
    .input(
      z.object({
        queue: name,
        state: z.enum(itemStates).optional(),
        find: z.string().max(300).optional().describe('A part of the reference, in capitals or not'),
        ...paging,
      }),
    )
    .output(pageOf(item)),
  get: route
    .route({
      method: 'GET',
      path: '/items/{id}',
      tags: ['items'],
      summary: 'An item with its commits and tasks',
    })
    .input(one)
    .output(itemStory),
  change: route
    .route({
      method: 'PATCH',
      path: '/items/{id}',
      tags: ['items'],
      summary: 'Changes, defers or hastens an item that nobody works on',
    })
    .input(
      z.object({
        id: z.uuid(),
        content: jsonObject.optional(),
        priority: urgency.priority.optional(),
        deferUntil: urgency.deferUntil.optional(),
        dueAt: urgency.dueAt.optional(),
      }),
    )
    .output(item),
  clone: route
    .route({
      method: 'POST',
      path: '/items/{id}/clone',
      tags: ['items'],
      summary: 'Adds a copy under another reference',
    })
    .input(one.extend({ reference }))
    .output(item),
  withdraw: route
    .route({
      method: 'POST',
      path: '/items/{id}/withdraw',
      tags: ['items'],
      summary: 'Takes an item out that nobody works on',
    })
    .input(one)
    .output(item),
  retry: route
    .route({
      method: 'POST',
      path: '/items/{id}/retry',
      tags: ['items'],
      summary: 'Hands a failed, rejected or withdrawn item out again',
    })
    .input(one)
    .output(item),
  settle: route
    .route({
      method: 'POST',
      path: '/items/{id}/settle',
      tags: ['items'],
      summary: 'Says whether the oldest commit in doubt happened; the item is then handed out again',
    })
    .input(one.extend({ happened: z.boolean() }))
    .output(item),
}

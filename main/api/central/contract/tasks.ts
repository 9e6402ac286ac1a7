import { z } from 'zod'
import { digest, jsonObject, pageOf, paging, route } from './common.ts'
import { instant } from './instant.ts'
import { lease } from './leases.ts'

const field = z.object({
  name: z.string().max(200),
  title: z.string().max(500),
  type: z.enum(['text', 'number', 'date', 'choice', 'yes-no']),
  choices: z.array(z.string()).max(1000).optional(),
  value: z.unknown().optional(),
  doubt: z.string().max(2000).optional(),
  optional: z.boolean().optional(),
})

/** A question to a person: what the bot saw, frozen, and the form to answer it by. */
const question = z.object({
  id: z.string().min(1).max(100).describe('The same for the same question about the same item'),
  title: z.string().min(1).max(1000),
  fields: z.array(field).max(200),
  document: z.object({ name: z.string().max(500), sha256: digest, artifact: digest.nullable() }).optional(),
  dueAt: instant.nullable().default(null),
})

export const task = question.extend({
  queue: z.string().nullable(),
  reference: z.string().nullable(),
  state: z.enum(['open', 'answered', 'withdrawn']),
  createdAt: instant,
  /** When it was past due and was raised to the operators. */
  escalatedAt: instant.nullable(),
  answer: jsonObject.nullable(),
  /** Why the person sent it back: it cannot be answered, and the item is not to be done. */
  sentBack: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: instant.nullable(),
})
export type Task = z.output<typeof task>

export const tasks = {
  ask: route
    .route({
      method: 'PUT',
      path: '/tasks/{id}',
      tags: ['tasks'],
      summary: 'Asks, once: a task that is there already stays as it is',
    })
    .input(question.extend({ lease: lease.optional() }))
    .output(task),
  list: route
    .route({ method: 'GET', path: '/tasks', tags: ['tasks'], summary: 'Tasks, the most urgent first' })
    .input(z.object({ state: z.enum(['open', 'answered', 'withdrawn']).default('open'), ...paging }))
    .output(pageOf(task)),
  get: route
    .route({ method: 'GET', path: '/tasks/{id}', tags: ['tasks'], summary: 'One task' })
    .input(z.object({ id: z.string().max(100) }))
    .output(task),
  answer: route
    .route({
      method: 'POST',
      path: '/tasks/{id}/answer',
      tags: ['tasks'],
      summary: 'Answers a task, once; its item is then handed out again',
    })
    .input(z.object({ id: z.string().max(100), answer: jsonObject }))
    .output(task),
  sendBack: route
    .route({
      method: 'POST',
      path: '/tasks/{id}/send-back',
      tags: ['tasks'],
      summary: 'Says that a task cannot be answered, once; its item is then rejected with this reason',
    })
    .input(z.object({ id: z.string().max(100), reason: z.string().min(1).max(500) }))
    .output(task),
}

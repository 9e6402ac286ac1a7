import { z } from 'zod'
import { roles } from '../roles.ts'
import { name, route } from './common.ts'
import { instant } from './instant.ts'

const password = z.string().min(12).max(200).describe('At least 12 characters')

export const person = z.object({
  name,
  roles: z.array(z.enum(roles)),
  disabled: z.boolean(),
  createdAt: instant,
})
export type Person = z.output<typeof person>

export const newPerson = z.object({ name, roles: z.array(z.enum(roles)).min(1), password })

export const personChange = newPerson.partial({ roles: true, password: true }).extend({
  disabled: z.boolean().optional(),
})

export const people = {
  list: route
    .route({ method: 'GET', path: '/people', tags: ['people'], summary: 'Everyone who may sign in' })
    .output(z.array(person)),
  add: route
    .route({ method: 'POST', path: '/people', tags: ['people'], summary: 'Adds a person' })
    .input(newPerson)
    .output(person),
  change: route
    .route({
      method: 'PATCH',
      path: '/people/{name}',
      tags: ['people'],
      summary: 'Changes roles or password, or locks a person out; open sessions end',
    })
    .input(personChange)
    .output(person),
}

export const sessions = {
  open: route
    .route({ method: 'POST', path: '/sessions', tags: ['people'], summary: 'Signs a person in' })
    .input(z.object({ name: z.string().max(200), password: z.string().max(200) }))
    .output(z.object({ token: z.string(), expiresAt: instant, person })),
  close: route
    .route({ method: 'DELETE', path: '/sessions/current', tags: ['people'], summary: 'Signs out' })
    .output(z.object({})),
  who: route
    .route({ method: 'GET', path: '/sessions/current', tags: ['people'], summary: 'Who is signed in' })
    .output(z.object({ name: z.string(), roles: z.array(z.string()) })),
}

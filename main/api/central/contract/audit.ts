import { z } from 'zod'
import { digest, jsonObject, pageOf, paging, route } from './common.ts'
import { instant } from './instant.ts'

/** One act, chained to the one before: `digest` is over all of it and `previous`. */
export const auditEntry = z.object({
  number: z.int(),
  at: instant,
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  details: jsonObject,
  previous: digest,
  digest,
})
export type AuditEntry = z.output<typeof auditEntry>

export const audit = {
  list: route
    .route({ method: 'GET', path: '/audit', tags: ['audit'], summary: 'The audit log, the newest first' })
    .input(z.object({ action: z.string().max(100).optional(), ...paging }))
    .output(pageOf(auditEntry)),
  verify: route
    .route({
      method: 'GET',
      path: '/audit/verify',
      tags: ['audit'],
      summary: 'Works the chain through from its beginning',
    })
    .output(z.object({ entries: z.int(), brokenAt: z.int().nullable(), head: digest })),
}

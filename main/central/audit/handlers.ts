import { ORPCError } from '@orpc/server'
import type { AuditEntry } from '../../api/central/contract/audit.ts'
import type { Handlers } from '../call.ts'
import { entryColumns, type KeptEntry } from './entry.ts'
import { verifyAudit } from './verify.ts'

/** The audit log as the API shows it. */
export const auditHandlers: Handlers<'audit'> = {
  async list({ central }, { action, cursor, limit }) {
    const rows = await central.store.query<KeptEntry>(
      `SELECT ${entryColumns} FROM deskhand.audit
       WHERE ($1::text IS NULL OR action = $1) AND ($2::bigint IS NULL OR number < $2)
       ORDER BY number DESC LIMIT $3`,
      [action ?? null, cursor === undefined ? null : numberOf(cursor), limit + 1],
    )
    const entries = rows.slice(0, limit).map(shown)
    const last = entries.at(-1)
    return rows.length > limit && last ? { entries, next: String(last.number) } : { entries }
  },

  async verify({ central }) {
    const { entries, head, broken } = await verifyAudit(central.store)
    return { entries, head, brokenAt: broken?.number ?? null }
  },
}

function shown(entry: KeptEntry): AuditEntry {
  return { ...entry, details: JSON.parse(entry.details) as AuditEntry['details'] }
}

function numberOf(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw new ORPCError('BAD_REQUEST', {
    message: `"${cursor}" leads to no page; give \`cursor\` as \`next\` of the page before.`,
  })
}

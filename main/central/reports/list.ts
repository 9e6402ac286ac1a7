import { ORPCError } from '@orpc/server'
import type { Report } from '../../api/central/contract/reports.ts'
import type { Store } from '../store/store.ts'

interface Wanted {
  readonly kind?: Report['kind'] | undefined
  readonly pc?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

type ReportRow = {
  readonly pc: string
  readonly number: number
  readonly received_at: Date
  readonly body: Report
  readonly sequence: number
}

/** What PCs told, the newest first, a page at a time. Throws BAD_REQUEST for a cursor that is none. */
export async function listReports(store: Store, { kind, pc, cursor, limit }: Wanted) {
  const rows = await store.query<ReportRow>(
    `SELECT pc, number, received_at, body, sequence FROM deskhand.reports
     WHERE ($1::text IS NULL OR kind = $1) AND ($2::uuid IS NULL OR pc = $2)
       AND ($3::bigint IS NULL OR sequence < $3)
     ORDER BY sequence DESC LIMIT $4`,
    [kind ?? null, pc ?? null, cursor === undefined ? null : sequenceOf(cursor), limit + 1],
  )
  const page = rows.slice(0, limit)
  const entries = page.map(({ pc, number, received_at, body }) => {
    return { pc, number, receivedAt: received_at.toISOString(), report: body }
  })
  const last = page.at(-1)
  return { entries, ...(rows.length > limit && last && { next: String(last.sequence) }) }
}

function sequenceOf(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw new ORPCError('BAD_REQUEST', {
    message: `"${cursor}" leads to no page; give \`cursor\` as \`next\` of the page before.`,
  })
}

import { createHash } from 'node:crypto'

/** An entry of the audit log as the store keeps it. */
export type KeptEntry = {
  readonly number: number
  /** ISO 8601 in UTC to the microsecond, which is all that the store holds. */
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject: string
  /** JSON in canonical form; kept as text, so that whoever verifies works on the same bytes. */
  readonly details: string
  readonly previous: string
  readonly digest: string
}

/** What stands as `previous` in the first entry, and as the head of an empty log. */
export const BEFORE_THE_FIRST = '0'.repeat(64)

/** SQL that gives an instant in the form of `KeptEntry.at`. */
export function instantSql(expression: string): string {
  return `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}

/** The columns of a `KeptEntry`, for `SELECT`. */
export const entryColumns = `number, ${instantSql('at')} AS at, actor, action, subject, details, previous, digest`

/** SHA-256 in hex over all of an entry and the digest of the one before. */
export function digestOf(entry: Omit<KeptEntry, 'digest'>): string {
  const { number, at, actor, action, subject, details, previous } = entry
  const covered = JSON.stringify([number, at, actor, action, subject, details, previous])
  return createHash('sha256').update(covered).digest('hex')
}

/** JSON with the names of objects in order, so that the same value always gives the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? inOrder(inner) : inner,
  )
}

function inOrder(object: object): object {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))
}

import type { Queryable } from '../store/store.ts'
import { BEFORE_THE_FIRST, digestOf, entryColumns, type KeptEntry } from './entry.ts'

/** What was found by working the chain through. */
export interface Verification {
  /** How many entries were found in order. */
  readonly entries: number
  /** The digest of the last of them; whoever notes it can later tell whether anything up to it was taken away. */
  readonly head: string
  /** The first entry that is not as it was written; none where all are. */
  readonly broken?: { readonly number: number; readonly why: string }
  /** Whether an entry has the digest that was noted; true where none was named. */
  readonly headFound: boolean
}

const PAGE = 1000

/**
 * Works the audit log through from its beginning, a page at a time, up to the first entry that was changed,
 * swapped or is missing. That the newest entries are gone shows only by a head that was noted before.
 */
export async function verifyAudit(store: Queryable, noted?: string): Promise<Verification> {
  const end = await lastNumber(store)
  let entries = 0
  let head = BEFORE_THE_FIRST
  let headFound = noted === undefined || noted === head
  while (entries < end) {
    const page = await pageAfter(store, entries, end)
    for (const entry of page) {
      const why = whatIsWrong(entry, entries + 1, head)
      if (why !== undefined) return { entries, head, headFound, broken: { number: entries + 1, why } }
      entries += 1
      head = entry.digest
      headFound ||= head === noted
    }
    if (page.length === 0) break
  }
  return { entries, head, headFound }
}

function whatIsWrong(entry: KeptEntry, number: number, head: string): string | undefined {
  if (entry.number !== number) return 'it is missing'
  if (entry.previous !== head) return 'it does not follow the one before'
  if (entry.digest !== digestOf(entry)) return 'it was changed'
  return undefined
}

/** Where the walk ends: what is appended meanwhile is left to the next one. */
async function lastNumber(store: Queryable): Promise<number> {
  const [last] = await store.query<{ number: number | null }>(
    'SELECT max(number) AS number FROM deskhand.audit',
  )
  return last?.number ?? 0
}

function pageAfter(store: Queryable, number: number, end: number): Promise<KeptEntry[]> {
  return store.query<KeptEntry>(
    `SELECT ${entryColumns} FROM deskhand.audit WHERE number > $1 AND number <= $2 ORDER BY number LIMIT ${PAGE}`,
    [number, end],
  )
}

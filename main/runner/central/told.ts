import type { CommitRecord, FailureRecord, KeptError, Outcomes } from '../../../bots/engine/journal/index.ts'
import type { KnownCommit } from '../../api/central/contract/items.ts'
import type { Outcomes as ToldOutcomes } from '../../api/central/contract/leases.ts'

/** What an intent may bring along, in bytes of JSON: half of what central takes in one request. */
const MOST_BYTES = 4 * 1024 * 1024
const MOST_ROWS = 10_000
const LONGEST_TEXT = 2_000

/** A text of at most so many characters, as central takes it; what was cut is marked. */
export function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

/** An error of the journal as central takes it. */
export function toldError({ code, message, expected, found, next, step, at }: KeptError) {
  return {
    code,
    message: cut(message, LONGEST_TEXT),
    ...(expected !== undefined && { expected: cut(expected, LONGEST_TEXT) }),
    ...(found !== undefined && { found: cut(found, LONGEST_TEXT) }),
    next: cut(next, LONGEST_TEXT),
    ...(step !== undefined && { step: cut(step, LONGEST_TEXT) }),
    ...(at !== undefined && { at }),
  }
}

/** A commit of the journal as central takes it. */
export function toldCommit(commit: CommitRecord): KnownCommit {
  const { token, step, state, value, intendedAt, settledAt, settledBy } = commit
  return {
    token,
    step,
    state,
    value: value ?? null,
    intendedAt,
    settledAt: settledAt ?? null,
    settledBy: settledBy === undefined ? null : cut(settledBy, 100),
  }
}

/** A failed step of the journal as central takes it. */
export function toldFailure({ attempt, step, error, at }: Omit<FailureRecord, 'position'>) {
  return { attempt, step, error: toldError(error), at }
}

/**
 * How an item's steps ended, small enough for a request. Where it is too much, the largest results of pure steps are left
 * out: whoever takes the item over works them out again.
 */
export function toldOutcomes({ results, failures }: Outcomes, most = MOST_BYTES): ToldOutcomes {
  const sized = results.map((result) => ({ result, size: Buffer.byteLength(JSON.stringify(result)) }))
  let total = sized.reduce((sum, { size }) => sum + size, 0)
  let rows = sized.length
  const left = new Set<unknown>()
  const again = sized.filter(({ result }) => result.inputs !== undefined).sort((a, b) => b.size - a.size)
  for (const { result, size } of again) {
    if (total <= most && rows <= MOST_ROWS) break
    left.add(result)
    total -= size
    rows -= 1
  }
  return {
    results: results
      .filter((result) => !left.has(result))
      .map(({ attempt, step, kind, inputs, value, at, took }) => {
        return { attempt, step, kind, inputs: inputs ?? null, value: value ?? null, at, took }
      }),
    failures: failures.slice(-MOST_ROWS).map(toldFailure),
  }
}

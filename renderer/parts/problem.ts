import { isDefinedError, ORPCError } from '@orpc/client'
import type { Refusal } from '../../main/api/host/contract/common.ts'

/** What went wrong, ready to be shown. */
export interface Problem {
  /** Of the catalogue of errors, or the lint rule that found it. */
  readonly code?: string | undefined
  readonly message: string
  readonly expected?: string | undefined
  readonly found?: string | undefined
  /** What the person can do about it. */
  readonly next?: string | undefined
}

/** By these the host says that what a page is about is not there; others are of what stands in it. */
const GONE: ReadonlySet<string> = new Set([
  'bot-unknown',
  'run-unknown',
  'recording-unknown',
  'central-unknown',
])

/** Any thrown thing as a problem; what the host refused keeps what it said to do next. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ORPCError && isDefinedError(thrown)) {
    const { code, expected, found, next } = thrown.data as Refusal
    return { code, message: thrown.message, expected, found, next }
  }
  return { message: thrown instanceof Error ? thrown.message : String(thrown) }
}

/** True where the host said that what was asked for is not there, or that nothing can have such a name. */
export function isUnknown(thrown: unknown): boolean {
  if (GONE.has(refusalCodeOf(thrown) ?? '')) return true
  return thrown instanceof ORPCError && thrown.code === 'BAD_REQUEST'
}

/** The code of the catalogue that the host refused with; undefined for all else that was thrown. */
export function refusalCodeOf(thrown: unknown): string | undefined {
  return thrown instanceof ORPCError && isDefinedError(thrown) ? (thrown.data as Refusal).code : undefined
}

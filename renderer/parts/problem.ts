import { isDefinedError, ORPCError } from '@orpc/client'
import type { Refusal } from '../../main/api/host/contract/common.ts'

/** What went wrong, ready to be shown. */
export interface Problem {
  /** Of the catalogue. */
  readonly code?: string | undefined
  readonly message: string
  readonly expected?: string | undefined
  readonly found?: string | undefined
  /** What the person can do about it. */
  readonly next?: string | undefined
}

/** Any thrown thing as a problem; what the host refused keeps what it said to do next. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ORPCError && isDefinedError(thrown)) {
    const { code, expected, found, next } = thrown.data as Refusal
    return { code, message: thrown.message, expected, found, next }
  }
  return { message: thrown instanceof Error ? thrown.message : String(thrown) }
}

/** The code of the catalogue that the host refused with; undefined for all else that was thrown. */
export function refusalCodeOf(thrown: unknown): string | undefined {
  return thrown instanceof ORPCError && isDefinedError(thrown) ? (thrown.data as Refusal).code : undefined
}

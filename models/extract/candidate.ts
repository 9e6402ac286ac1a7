import type { Box } from '../page/page.ts'
import { boxAround, leastConfidence, type Row, textOf } from './tokens.ts'

/** A value, how sure it is, and where and why it was found. */
export interface Candidate<T> {
  readonly value: T
  readonly confidence: number
  readonly tokens: Row
  readonly reason: string
  /** Why a person should look, whatever the confidence. */
  readonly doubt?: string | undefined
}

/** Where a value was read and how sure the reading is. */
export interface Evidence {
  readonly text: string
  readonly page: number
  readonly box: Box
  readonly confidence: number
  readonly reason: string
}

/** What is left of the confidence where letters had to be taken for digits. */
const REPAIRED = 0.6

/** A candidate as sure as its words were read; less where something in them had to be repaired. */
export function candidate<T>(value: T, tokens: Row, reason: string, repaired = false): Candidate<T> {
  const confidence = leastConfidence(tokens) * (repaired ? REPAIRED : 1)
  return { value, tokens, confidence, reason: repaired ? `${reason}; letters taken for digits` : reason }
}

/** The surest of the candidates; the first of equals. */
export function surest<T>(candidates: readonly Candidate<T>[]): Candidate<T> | undefined {
  return candidates.reduce<Candidate<T> | undefined>(
    (best, next) => (best === undefined || next.confidence > best.confidence ? next : best),
    undefined,
  )
}

/** The same candidate, at least so sure, with the reason for it added. */
export function confirmed<T>(found: Candidate<T>, confidence: number, why: string): Candidate<T> {
  return { ...found, confidence: Math.max(found.confidence, confidence), reason: `${found.reason}; ${why}` }
}

export function evidenceOf({ tokens, confidence, reason }: Candidate<unknown>): Evidence {
  return { text: textOf(tokens), page: tokens[0]?.page ?? 0, box: boxAround(tokens), confidence, reason }
}

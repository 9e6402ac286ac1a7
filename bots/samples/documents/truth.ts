import type { known } from './known.ts'
import type { unknown } from './unknown/index.ts'

/** A kind that the shipped model knows. */
export type KnownLabel = keyof typeof known
/** A kind that it does not. */
export type UnknownLabel = keyof typeof unknown

export const parts = ['training', 'test', 'unknown'] as const
/** What a set is for: to learn from, to test with what was learnt, or to be refused. */
export type Part = (typeof parts)[number]

/** One document of a set. */
export interface DocumentTruth {
  /** Name in the folder. */
  readonly file: string
  readonly label: KnownLabel | UnknownLabel
  /** Kind and name of the layout: `reminder/past-due`. */
  readonly layout: string
  /** False where training has no document of that layout. */
  readonly seen: boolean
}

import type { Fingerprint } from '../types.ts'

/** Something that is there now and may be what was recorded. */
export interface Candidate<H = unknown> {
  /** Whatever the caller finds it by again: an element, an index, an id. */
  readonly handle: H
  readonly fingerprint: Fingerprint
}

/** What one property says about a candidate, for explaining a decision. */
export interface PropertyScore {
  readonly property: string
  /** How alike the property is now and then, 0 to 1. */
  readonly alike: number
  /** Bits of evidence that it is the same element; negative where it speaks against it. */
  readonly weight: number
}

/** The candidate that is what was recorded. */
export interface Winner<H = unknown> {
  readonly healed: true
  readonly handle: H
  /** How sure that is, 0 to 1. */
  readonly score: number
  /** By how much it is ahead of the second best. */
  readonly lead: number
  readonly properties: readonly PropertyScore[]
}

/** Nothing is sure enough; `score` and `lead` are those of the best that there was. */
export interface Refused {
  readonly healed: false
  readonly reason: 'nothing-like-it' | 'several-like-it'
  readonly score: number
  readonly lead: number
  readonly properties: readonly PropertyScore[]
}

export type Healing<H = unknown> = Winner<H> | Refused

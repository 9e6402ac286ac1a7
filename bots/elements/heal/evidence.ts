import type { Fingerprint } from '../types.ts'
import { type Likeness, type Property, properties } from './properties.ts'
import type { PropertyScore } from './types.ts'

/** As much as so many further candidates of which the property's usual share agrees: a page of two tells little. */
const PRIOR_CANDIDATES = 3
/** Likenesses that differ by less are the same. */
const SAME_LIKENESS = 0.05

/** What speaks for and against a candidate, in bits. */
export interface Evidence {
  readonly properties: readonly PropertyScore[]
  /** Against the other candidates: what all have says nothing, what only one has says much. */
  readonly among: number
  /** Against any other element of any page: of what says which one it is, and of what says where it stands. */
  readonly identity: number
  readonly structure: number
}

/** What one property says of one candidate. */
interface Weighed {
  readonly property: Property
  readonly score: PropertyScore
  /** Whatever the other candidates have. */
  readonly alone: number
}

/**
 * The evidence for each candidate, as record linkage weighs it (Fellegi and Sunter, 1969): agreeing in a property is
 * worth log2 of how much likelier it is for the same element than for another.
 */
export function weigh(recorded: Fingerprint, candidates: readonly Fingerprint[]): Evidence[] {
  const compared = properties.flatMap((property) => {
    const alike = property.compare(recorded, candidates)
    return alike ? [{ property, alike }] : []
  })
  return candidates.map((_, index) =>
    summed(compared.flatMap(({ property, alike }) => weighed(property, alike[index], alike))),
  )
}

function weighed(property: Property, alike: Likeness, all: readonly Likeness[]): Weighed[] {
  if (alike === undefined) return []
  const { name, kept, common } = property
  // Itself is among those that are as alike.
  const asAlike = all.filter((other) => other !== undefined && other >= alike - SAME_LIKENESS).length - 1
  const here = (asAlike + PRIOR_CANDIDATES * common) / (all.length - 1 + PRIOR_CANDIDATES)
  const differing = Math.log2((1 - kept) / (1 - common))
  // Half alike is far less than half the evidence.
  const between = (agreeing: number) => differing + (agreeing - differing) * alike ** 2
  const score = { property: name, alike, weight: between(Math.log2(kept / here)) }
  return [{ property, score, alone: between(Math.log2(kept / common)) }]
}

function summed(all: readonly Weighed[]): Evidence {
  const alone = (says: Property['says']) =>
    all.filter(({ property }) => property.says === says).reduce((bits, one) => bits + one.alone, 0)
  return {
    properties: all.map(({ score }) => score),
    among: all.reduce((bits, { score }) => bits + score.weight, 0),
    identity: alone('identity'),
    structure: alone('structure'),
  }
}

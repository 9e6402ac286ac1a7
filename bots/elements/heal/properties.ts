import type { Fingerprint } from '../types.ts'
import {
  codeLikeness,
  keptTexts,
  keptWords,
  nearness,
  pathLikeness,
  sizeLikeness,
  textLikeness,
  WordWeights,
} from './likeness.ts'

/** One thing that can be compared of two fingerprints, and what agreeing in it is worth. */
export interface Property {
  readonly name: string
  /** The share of elements that keep it when their page is changed. */
  readonly kept: number
  /** The share of other elements of a page that have the same by chance, where the page does not tell. */
  readonly common: number
  /** `identity` says which one it is; `structure` only what kind of thing it is and where it stands. */
  readonly says: 'identity' | 'structure'
  /**
   * How alike the candidates are to what was recorded, 0 to 1 each; undefined for one that has nothing to compare, and
   * altogether where nothing was recorded.
   */
  compare(recorded: Fingerprint, candidates: readonly Fingerprint[]): readonly Likeness[] | undefined
}

export type Likeness = number | undefined

const TEST_IDS = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy'] as const
const HINTS = ['placeholder', 'title', 'alt'] as const

/** How stable and how common each is was estimated on generated pages; see `test/bench/healing`. */
export const properties: readonly Property[] = [
  {
    name: 'test id',
    kept: 0.9,
    common: 0.013,
    says: 'identity',
    compare: codes((one) => first(one, TEST_IDS)),
  },
  {
    name: 'id',
    kept: 0.75,
    common: 0.006,
    says: 'identity',
    compare: codes(({ attributes }) => attributes.id),
  },
  {
    name: 'field name',
    kept: 0.88,
    common: 0.007,
    says: 'identity',
    compare: codes(({ attributes }) => attributes.name),
  },
  {
    name: 'name',
    kept: 0.8,
    common: 0.005,
    says: 'identity',
    compare: where((one) => !isNamedLikeOthers(one), texts(calledBy)),
  },
  {
    name: 'shared name',
    kept: 0.985,
    common: 0.36,
    says: 'identity',
    compare: where(isNamedLikeOthers, texts(calledBy)),
  },
  { name: 'hint', kept: 0.88, common: 0.115, says: 'identity', compare: texts(hint) },
  {
    name: 'address',
    kept: 0.88,
    common: 0.005,
    says: 'identity',
    compare: codes(({ attributes }) => attributes.href),
  },
  {
    name: 'its row or card',
    kept: 0.95,
    common: 0.012,
    says: 'identity',
    compare: where(isNamedLikeOthers, weighed(contextOf)),
  },
  {
    name: 'row or card',
    kept: 0.9,
    common: 0.05,
    says: 'structure',
    compare: where((one) => !isNamedLikeOthers(one), weighed(contextOf)),
  },
  { name: 'new name', kept: 0.88, common: 0.346, says: 'identity', compare: newName },
  {
    name: 'neighbours',
    kept: 0.35,
    common: 0.333,
    says: 'structure',
    compare: listed((one) => otherThanName(one)),
  },
  { name: 'places', kept: 0.77, common: 0.206, says: 'structure', compare: listed(({ places }) => places) },
  { name: 'tag', kept: 0.61, common: 0.333, says: 'structure', compare: same(({ tag }) => tag) },
  { name: 'role', kept: 0.93, common: 0.2, says: 'structure', compare: same(({ role }) => role) },
  {
    name: 'type',
    kept: 0.83,
    common: 0.466,
    says: 'structure',
    compare: same(({ attributes }) => attributes.type),
  },
  {
    name: 'class',
    kept: 0.6,
    common: 0.1,
    says: 'structure',
    compare: texts(({ attributes }) => attributes.class),
  },
  {
    name: 'path',
    kept: 0.35,
    common: 0.333,
    says: 'structure',
    compare: (one, all) => all.map(({ path }) => pathLikeness(one.path, path)),
  },
  {
    name: 'place',
    kept: 0.35,
    common: 0.18,
    says: 'structure',
    compare: (one, all) => all.map(({ box }) => nearness(one.box, box)),
  },
  {
    name: 'size',
    kept: 0.7,
    common: 0.122,
    says: 'structure',
    compare: (one, all) => all.map(({ box }) => sizeLikeness(one.box, box)),
  },
]

type Compare = Property['compare']

/** Compares only where the recorded element is such a one. */
function where(holds: (recorded: Fingerprint) => boolean, compare: Compare): Compare {
  return (recorded, candidates) => (holds(recorded) ? compare(recorded, candidates) : undefined)
}

/** Compares what people read. */
function texts(of: TextOf): Compare {
  return compared(of, textLikeness)
}

/** Compares what programs read. */
function codes(of: TextOf): Compare {
  return compared(of, codeLikeness)
}

type TextOf = (fingerprint: Fingerprint) => string | undefined

/** Compares a text; words of it that few candidates have count for more. */
function compared(of: TextOf, likeness: typeof textLikeness): Compare {
  return (recorded, candidates) => {
    const before = of(recorded)
    if (!before) return undefined
    const now = candidates.map((candidate) => of(candidate) ?? '')
    const weights = new WordWeights(now)
    return now.map((text) => (text ? likeness(before, text, weights) : undefined))
  }
}

/** Compares lists of texts by their words: data of a row, of which one part may have changed. */
function weighed(of: (fingerprint: Fingerprint) => readonly string[] | undefined): Compare {
  return (recorded, candidates) => {
    const before = of(recorded)
    if (!before?.length) return undefined
    const now = candidates.map((candidate) => of(candidate) ?? [])
    const weights = new WordWeights(now.map((list) => list.join(' ')))
    return now.map((list) => (list.length > 0 ? keptWords(before, list, weights) : undefined))
  }
}

/** Compares lists of texts, each as a whole. */
function listed(of: (fingerprint: Fingerprint) => readonly string[] | undefined): Compare {
  return (recorded, candidates) => {
    const before = of(recorded)
    if (!before?.length) return undefined
    return candidates.map((candidate) => keptTexts(before, of(candidate) ?? []))
  }
}

function same(of: (fingerprint: Fingerprint) => string | undefined): Compare {
  return (recorded, candidates) => {
    const before = of(recorded)
    if (before === undefined) return undefined
    return candidates.map((candidate) => (of(candidate) === before ? 1 : 0))
  }
}

/** 0 for a candidate that goes by the name of something that stood beside the recorded element: it is that. */
function newName(recorded: Fingerprint, candidates: readonly Fingerprint[]): readonly number[] | undefined {
  const { others } = recorded
  if (!others?.length) return undefined
  const known = new Set(others.map((name) => name.toLowerCase()))
  return candidates.map(({ name, text }) => (known.has((name || text).toLowerCase()) ? 0 : 1))
}

function otherThanName({ name, neighbours }: Fingerprint): readonly string[] {
  return neighbours.filter((text) => text !== name)
}

/** Its row tells it apart, and then its name alone says nothing. */
function isNamedLikeOthers({ namesakes }: Fingerprint): boolean {
  return namesakes !== undefined && namesakes > 0
}

function contextOf({ context }: Fingerprint): readonly string[] | undefined {
  return context
}

/** Its name, else its text, else what stands right before it: a label that has lost its field still tells. */
function calledBy({ name, text, neighbours }: Fingerprint): string {
  return name || text || neighbours[0] || '?'
}

function hint(fingerprint: Fingerprint): string | undefined {
  const found = first(fingerprint, HINTS)
  return found === fingerprint.name ? undefined : found
}

function first({ attributes }: Fingerprint, names: readonly string[]): string | undefined {
  return names.map((name) => attributes[name]).find(Boolean)
}

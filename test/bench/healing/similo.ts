import { distance } from 'fastest-levenshtein'
import type { Fingerprint } from '../../../bots/elements/types.ts'

type Compared = (one: Fingerprint, other: Fingerprint) => number

/**
 * Similo as published (Nass, Alégroth, Feldt, Leotta, Ricca: Similarity-based web element localization for robust test
 * automation, 2023) with its weights, as far as a fingerprint has its properties: paths are of tags, and there is no
 * path that begins at an id. It always names a winner.
 */
export function similo(recorded: Fingerprint, candidates: readonly Fingerprint[]): number | undefined {
  const scores = candidates.map((candidate) =>
    properties.reduce((sum, [weight, compare]) => sum + weight * compare(recorded, candidate), 0),
  )
  const most = Math.max(...scores)
  return candidates.length === 0 ? undefined : scores.indexOf(most)
}

const properties: readonly (readonly [number, Compared])[] = [
  [1.5, equal(({ tag }) => tag)],
  [0.5, edited(({ attributes }) => attributes.class)],
  [1.5, equal(({ attributes }) => attributes.name)],
  [1.5, equal(({ attributes }) => attributes.id)],
  [0.5, edited(({ attributes }) => attributes.href)],
  [0.5, edited(({ attributes }) => attributes.alt)],
  [0.5, edited(({ path }) => path.join('/'))],
  [0.5, equal(({ role }) => String(role === 'button'))],
  [0.5, (one, other) => Math.max(0, 1 - Math.hypot(one.box.x - other.box.x, one.box.y - other.box.y) / 100)],
  [0.5, (one, other) => ratio(one.box.width * one.box.height, other.box.width * other.box.height)],
  [0.5, (one, other) => ratio(one.box.width / one.box.height, other.box.width / other.box.height)],
  [1.5, edited(({ name, text }) => text || name)],
  [1.5, (one, other) => sharedWords(one.neighbours.join(' '), other.neighbours.join(' '))],
]

function equal(of: (fingerprint: Fingerprint) => string | undefined): Compared {
  return (one, other) =>
    of(one) !== undefined && of(one)?.toLowerCase() === of(other)?.toLowerCase() ? 1 : 0
}

function edited(of: (fingerprint: Fingerprint) => string | undefined): Compared {
  return (one, other) => {
    const [a, b] = [of(one)?.toLowerCase(), of(other)?.toLowerCase()]
    if (!a || !b) return 0
    return 1 - distance(a, b) / Math.max(a.length, b.length)
  }
}

function ratio(one: number, other: number): number {
  return Math.min(one, other) / Math.max(one, other) || 0
}

function sharedWords(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(text.toLowerCase().split(/\s+/).filter(Boolean)))
  if (!a?.size || !b?.size) return 0
  return [...a].filter((word) => b.has(word)).length / Math.max(a.size, b.size)
}

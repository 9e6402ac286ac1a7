import type { Fingerprint } from '../types.ts'
import { type Evidence, weigh } from './evidence.ts'
import { sameFamily } from './family.ts'
import type { Candidate, Healing } from './types.ts'

/** Surer than this it has to be: a wrong heal is worse than none. */
const LEAST_SCORE = 0.9
/** Bits of evidence at which it is as likely that the element is gone and this is another. */
const EVEN = 6.8
/** Bits that place and kind are worth at the most: what stands where it stood may be what took its place. */
const MOST_STRUCTURE = 6.5
/** How fast the doubt whether it is still there goes with each bit. */
const STEEPNESS = 1.1
/** Properties hang together, such as id and name, so that each tells candidates apart less than alone. */
const TEMPER = 0.5

/**
 * Which of the candidates the recorded element is now, or why that cannot be told. Pure, and the order of the candidates
 * does not matter. The score is the probability that the element is still there and looks like this one, times the
 * probability that it is this one of all that look like it.
 */
export function heal<H>(recorded: Fingerprint, candidates: readonly Candidate<H>[]): Healing<H> {
  const possible = candidates.filter(({ fingerprint }) => sameFamily(recorded, fingerprint))
  const evidence = weigh(
    recorded,
    possible.map(({ fingerprint }) => fingerprint),
  )
  const scores = scoresOf(evidence)
  const ranked = possible
    .map((candidate, index) => ({ candidate, score: scores[index] ?? 0, evidence: evidence[index] }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = ranked
  if (!best) return { healed: false, reason: 'nothing-like-it', score: 0, lead: 0, properties: [] }
  const { score } = best
  const found = { score, lead: score - (second?.score ?? 0), properties: best.evidence?.properties ?? [] }
  if (score >= LEAST_SCORE) return { healed: true, handle: best.candidate.handle, ...found }
  const together = score + (second?.score ?? 0)
  return {
    healed: false,
    reason: together >= LEAST_SCORE ? 'several-like-it' : 'nothing-like-it',
    ...found,
  }
}

function scoresOf(evidence: readonly Evidence[]): number[] {
  const bits = evidence.map(({ among }) => among)
  const most = Math.max(...bits)
  const shares = bits.map((one) => 2 ** (TEMPER * (one - most)))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return evidence.map((one, index) => stillThere(one) * ((shares[index] ?? 0) / all))
}

function stillThere({ identity, structure }: Evidence): number {
  const bits = identity + Math.min(structure, MOST_STRUCTURE)
  return 1 / (1 + 2 ** (STEEPNESS * (EVEN - bits)))
}

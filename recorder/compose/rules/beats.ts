import type { Fact, FactOf } from '../../facts/index.ts'
import { ANSWERS } from '../act.ts'

type Sent = FactOf<'sent'>

/** Fewer of them are no rhythm. */
const LEAST = 5
/** This share of the pauses between them has to be of one length. */
const SHARE = 0.7
/** A pause may be off by so much of its length, and by so many milliseconds at the least. */
const SLACK = 0.1
const LEAST_SLACK = 60
/** What comes more often than this many milliseconds is a burst. */
const SHORTEST = 300
/** What is sent again so many milliseconds after a person did something before, nobody meant; this often it must have been. */
const APART = 1000
const LEAST_APART = 2

/**
 * What a page sent in step all along, whatever a person did meanwhile; what came out of step at the same address is not
 * among it.
 * @param facts in the order in which they happened
 */
export function beatsIn(facts: readonly Fact[]): ReadonlySet<Sent> {
  const series = new Map<string, { sent: Sent[]; apart: number }>()
  const acts = new Map<number, number>()
  for (const fact of facts) {
    if (!ANSWERS.has(fact.fact)) acts.set(fact.tab, fact.at)
    if (fact.fact !== 'sent') continue
    const key = `${fact.tab} ${fact.method} ${fact.address}`
    const one = series.get(key) ?? { sent: [], apart: 0 }
    series.set(key, one)
    const acted = acts.get(fact.tab) ?? 0
    const previous = one.sent.at(-1)
    // A page may be slow: what is the first after an act may be its doing, however late it comes.
    if (previous && previous.at > acted && fact.at - acted > APART) one.apart += 1
    one.sent.push(fact)
  }
  const apart = [...series.values()].filter((one) => one.apart >= LEAST_APART)
  return new Set(apart.flatMap(({ sent }) => inStep(sent)))
}

/** Those with a pause of the usual length before or behind them, where most have. */
function inStep(sent: readonly Sent[]): Sent[] {
  const pauses = sent.slice(1).map(({ at }, i) => at - (sent[i]?.at ?? at))
  const usual = pauses.toSorted((one, other) => one - other)[Math.floor(pauses.length / 2)] ?? 0
  const slack = Math.max(usual * SLACK, LEAST_SLACK)
  const fits = pauses.map((pause) => Math.abs(pause - usual) <= slack)
  const share = fits.filter(Boolean).length / fits.length
  if (sent.length < LEAST || usual < SHORTEST || share < SHARE) return []
  return sent.filter((_, i) => fits[i - 1] || fits[i])
}

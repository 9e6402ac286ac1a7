import type { DescribedElement } from '../../bots/elements/types.ts'
import { type Draft, DraftElement, type DraftValue } from './draft.ts'

/** What was done to one row or card after another, and could be a loop. */
export interface LoopProposal {
  /** A round each, in the order of the person: what the variables are in it. */
  readonly over: readonly Readonly<Record<string, string>>[]
  /** The steps of the first round, as they were recorded. */
  readonly steps: readonly Draft[]
  /** What differs between rounds: `row` is the text that tells the rows apart, the others were typed or chosen. */
  readonly variables: readonly LoopVariable[]
  /** Ids of the steps of each round: the loop would stand in their place. */
  readonly rounds: readonly (readonly number[])[]
}

export interface LoopVariable {
  readonly name: string
  /** Where it stands in `steps`: in the description of the row of an element, else in this parameter. */
  readonly places: readonly { readonly step: number; readonly param: string; readonly in: 'row' | 'value' }[]
}

/** Steps of one round at most. */
const LONGEST_ROUND = 12
/** Parameters that may be other ones in each round. */
const TYPED = new Set(['value', 'text', 'options'])

interface Place {
  readonly param: string
  readonly in: 'row' | 'value'
  readonly text: string
}

/** A step as it is in every round, and the texts that may differ. */
interface Pattern {
  readonly draft: Draft
  readonly shape: string
  readonly places: readonly Place[]
}

/** Same steps that follow each other on two or more rows or cards. Nothing is changed by it. */
export function loopsIn(drafts: readonly Draft[]): LoopProposal[] {
  const patterns = drafts.map(patternOf)
  const found: LoopProposal[] = []
  for (let at = 0; at < patterns.length; ) {
    const loop = longestAt(patterns, at)
    if (loop) found.push(loop)
    at += loop ? loop.steps.length * loop.rounds.length : 1
  }
  return found
}

function longestAt(patterns: readonly Pattern[], at: number): LoopProposal | undefined {
  let best: LoopProposal | undefined
  for (let length = 1; length <= LONGEST_ROUND; length++) {
    const loop = loopOf(roundsAt(patterns, at, length))
    if (loop && covered(loop) > (best ? covered(best) : 0)) best = loop
  }
  return best
}

function covered({ steps, rounds }: LoopProposal): number {
  return steps.length * rounds.length
}

function roundsAt(patterns: readonly Pattern[], at: number, length: number): Pattern[][] {
  const first = patterns.slice(at, at + length)
  const rounds: Pattern[][] = []
  if (!first.some(({ places }) => places.some((place) => place.in === 'row'))) return rounds
  for (let start = at; start + length <= patterns.length; start += length) {
    const round = patterns.slice(start, start + length)
    if (!round.every(({ shape }, i) => shape === first[i]?.shape)) break
    rounds.push(round)
  }
  return rounds
}

/** The rounds as a loop, as far as each is about a row of its own. */
function loopOf(rounds: readonly Pattern[][]): LoopProposal | undefined {
  const [first, second] = rounds
  if (!first || !second) return undefined
  const texts = rounds.map((round) => round.flatMap(({ places }) => places.map(({ text }) => text)))
  const places = first.flatMap(({ places: own }, step) => own.map((place) => ({ ...place, step })))
  const varying = places.flatMap((place, i) => (differs(texts, i) ? [{ place, i }] : []))
  const row = varying.find(({ place }) => place.in === 'row')
  if (!row) return undefined
  const fitting = ownRows(
    texts,
    row.i,
    varying.filter(({ place }) => place.in === 'row').map(({ i }) => i),
  )
  if (fitting < 2) return undefined
  const variables = named(varying.filter(({ i }) => differs(texts.slice(0, fitting), i)))
  return {
    steps: first.map(({ draft }) => draft),
    variables: variables.map(({ name, places: own }) => ({ name, places: own })),
    over: texts
      .slice(0, fitting)
      .map((round) => Object.fromEntries(variables.map(({ name, i }) => [name, round[i] ?? '']))),
    rounds: rounds.slice(0, fitting).map((round) => round.map(({ draft }) => draft.id)),
  }
}

function differs(texts: readonly string[][], at: number): boolean {
  return texts.some((round) => round[at] !== texts[0]?.[at])
}

/** How many of the first rounds are each about one row, and about one that was not there before. */
function ownRows(texts: readonly string[][], row: number, all: readonly number[]): number {
  const seen = new Set<string>()
  for (const round of texts) {
    const own = round[row] ?? ''
    if (seen.has(own) || all.some((i) => round[i] !== own)) break
    seen.add(own)
  }
  return seen.size
}

function named(
  varying: readonly { place: Place & { step: number }; i: number }[],
): (LoopVariable & { i: number })[] {
  const rows = varying.filter(({ place }) => place.in === 'row')
  const values = varying.filter(({ place }) => place.in === 'value')
  const placeOf = ({ place: { step, param, in: within } }: (typeof varying)[number]) => ({
    step,
    param,
    in: within,
  })
  return [
    ...rows.slice(0, 1).map(({ i }) => ({ name: 'row', i, places: rows.map(placeOf) })),
    ...values.map((value, n) => ({ name: `value${n + 1}`, i: value.i, places: [placeOf(value)] })),
  ]
}

function patternOf(draft: Draft): Pattern {
  const places: Place[] = []
  const shapes = Object.entries(draft.params).map(([param, value]) => [param, shapeOf(param, value, places)])
  return { draft, shape: JSON.stringify([draft.kind, draft.tab, shapes]), places }
}

function shapeOf(param: string, value: DraftValue, places: Place[]): unknown {
  if (value instanceof DraftElement) {
    const { description, frames } = value.seen
    return [selectorOf(description, param, places), frames.map((frame) => selectorOf(frame, param, []))]
  }
  if (typeof value !== 'string' || !TYPED.has(param)) return value
  places.push({ param, in: 'value', text: value })
  return '*'
}

/** The selector without what tells its row from others. */
function selectorOf(
  { role, name, by, nth, within }: DescribedElement,
  param: string,
  places: Place[],
): unknown {
  return [role, name, by, nth, within && rowOf(within, param, places)]
}

function rowOf({ role, name, by, nth, within }: DescribedElement, param: string, places: Place[]): unknown {
  const { text, ...rest } = by ?? {}
  places.push({ param, in: 'row', text: text ?? name ?? '' })
  return [role, text === undefined ? '*' : name, rest, nth, within]
}

import { fold, similarity } from '../text.ts'
import type { Fingerprint } from '../types.ts'

/** Texts that differ in more than a letter or an ending are compared by their words. */
const NEARLY_SAME = 0.8
const PART_OF_CODE = 0.9
const PARTLY_SAME_CODE = 0.5
/** CSS pixels at which nearness has fallen to a third: about a row or two. */
const NEAR = 120

/** The words of a text, an id or a class: `saveAllButton`, `save-all_button` and `Save all button` have the same. */
export function words(text: string): string[] {
  const apart = fold(text)
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
  return [...new Set(apart.match(/[\p{L}\d]+/gu) ?? [])]
}

/** How much each word says: one that few of the texts have says more. At least 1 bit for any. */
export class WordWeights {
  readonly #texts: number
  readonly #having = new Map<string, number>()

  constructor(texts: readonly string[]) {
    this.#texts = texts.length
    for (const text of texts)
      for (const word of words(text)) this.#having.set(word, (this.#having.get(word) ?? 0) + 1)
  }

  of(word: string): number {
    return Math.log2(1 + this.#texts / Math.max(1, this.#having.get(word) ?? 0))
  }
}

/** How alike two texts are, 0 to 1: the same but for a letter or case, else by the weight of the words they share. */
export function textLikeness(one: string, other: string, weights: WordWeights): number {
  const letters = similarity(one, other)
  const shared = sharedWords(words(one), words(other), weights)
  return Math.max(shared, letters >= NEARLY_SAME ? letters : 0)
}

/**
 * How alike two ids or other codes are: where one has all the words of the other it was renamed; `billing-city` and
 * `delivery-city` share one and mean two things.
 */
export function codeLikeness(one: string, other: string, weights: WordWeights): number {
  if (one === other) return 1
  const [a, b] = [words(one), words(other)]
  const isPart = a.every((word) => b.includes(word)) || b.every((word) => a.includes(word))
  return sharedWords(a, b, weights) * (isPart ? PART_OF_CODE : PARTLY_SAME_CODE)
}

/** Sørensen's and Dice's coefficient with weights. */
function sharedWords(one: readonly string[], other: readonly string[], weights: WordWeights): number {
  const weigh = (list: readonly string[]) => list.reduce((sum, word) => sum + weights.of(word), 0)
  const all = weigh(one) + weigh(other)
  return all === 0 ? 0 : (2 * weigh(one.filter((word) => other.includes(word)))) / all
}

/** The share of what was recorded that is still there, by weight of words; what came along is not held against it. */
export function keptWords(recorded: readonly string[], now: readonly string[], weights: WordWeights): number {
  const there = new Set(words(now.join(' ')))
  const before = words(recorded.join(' '))
  const weigh = (list: readonly string[]) => list.reduce((sum, word) => sum + weights.of(word), 0)
  const all = weigh(before)
  return all === 0 ? 0 : weigh(before.filter((word) => there.has(word))) / all
}

/** The share of the recorded texts that are still among those now, nearly the same counting as such. */
export function keptTexts(recorded: readonly string[], now: readonly string[]): number {
  const best = (text: string) => Math.max(0, ...now.map((other) => similarity(text, other)))
  const kept = recorded.map(best).map((alike) => (alike >= NEARLY_SAME ? alike : 0))
  return kept.reduce((sum, alike) => sum + alike, 0) / Math.max(1, recorded.length)
}

/** Length of the longest common subsequence of two ways from the root, against the longer of them. */
export function pathLikeness(one: readonly string[], other: readonly string[]): number {
  let above = new Array<number>(other.length + 1).fill(0)
  for (const tag of one) {
    const row = [0]
    for (const [i, otherTag] of other.entries()) {
      const taken = (above[i] ?? 0) + 1
      row.push(tag === otherTag ? taken : Math.max(above[i + 1] ?? 0, row[i] ?? 0))
    }
    above = row
  }
  const longest = Math.max(one.length, other.length)
  return longest === 0 ? 1 : (above.at(-1) ?? 0) / longest
}

type Box = Fingerprint['box']

/** 1 for the same place, falling with the distance of the corners. */
export function nearness(one: Box, other: Box): number {
  return Math.exp(-Math.hypot(one.x - other.x, one.y - other.y) / NEAR)
}

/** 1 for the same size: the share of the smaller in the larger, by width and height. */
export function sizeLikeness(one: Box, other: Box): number {
  return share(one.width, other.width) * share(one.height, other.height)
}

function share(one: number, other: number): number {
  const larger = Math.max(one, other)
  return larger <= 0 ? 1 : Math.max(0, Math.min(one, other)) / larger
}

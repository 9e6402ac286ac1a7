import { EMPTY, finished, taking, takingAll } from './hash.ts'
import { type PlainWord, wordsOf } from './words.ts'

/**
 * Says how features come about. A model answers only where its card names these very values: the same text has to
 * give the same features for as long as the model lives. Change what a text gives, and the version has to change.
 */
export const featuriser = {
  id: 'word-and-character-n-grams',
  version: 1,
  words: 2,
  shortest: 3,
  longest: 5,
} as const

/** A distinct word with the features that it takes part in. */
export interface WordFeatures {
  /** As it stands where it comes first. */
  readonly text: string
  /** Places in `ids`. */
  readonly features: readonly number[]
}

export interface Features {
  /** Hashes of the distinct features, in the order in which they come first; at least one for any text. */
  readonly ids: Int32Array
  readonly words: readonly WordFeatures[]
  /** Hashes of the distinct pairs of neighbouring words; they are among `ids` too. */
  readonly pairs: Int32Array
}

// Each sort of feature begins with a unit of its own, so that the word "tax" and the characters "tax" differ.
const START = taking(EMPTY, 0)
const WORD = taking(EMPTY, 1)
const CHARACTERS = taking(EMPTY, 2)
const SPACE = 0x20

/**
 * What a text is compared by: each word, each two neighbours, and each 3 to 5 characters of a word, so that a word
 * which OCR read half wrong is still half known. Each counts once, however often it comes. Never throws.
 */
export function featuresOf(text: string): Features {
  const places = new Map<number, number>()
  const placeOf = (id: number) => {
    const place = places.get(id) ?? places.size
    places.set(id, place)
    return place
  }
  // Every text has this one: a text without words is a text too.
  placeOf(finished(START))
  const seen = new Map<string, { text: string; features: Set<number> }>()
  const enter = ({ text, normal }: PlainWord) => {
    const known = seen.get(normal)
    if (known) return known
    const entry = { text, features: new Set(idsOfWord(normal).map(placeOf)) }
    seen.set(normal, entry)
    return entry
  }
  const pairs = new Set<number>()
  let before: { normal: string; features: Set<number> } | undefined
  for (const word of wordsOf(text)) {
    const { features } = enter(word)
    if (before) {
      const pair = idOfPair(before.normal, word.normal)
      pairs.add(pair)
      before.features.add(placeOf(pair))
      features.add(placeOf(pair))
    }
    before = { normal: word.normal, features }
  }
  const words = [...seen.values()].map(({ text, features }) => ({ text, features: [...features] }))
  return { ids: Int32Array.from(places.keys()), words, pairs: Int32Array.from(pairs) }
}

function idsOfWord(normal: string): number[] {
  const ids = [finished(takingAll(WORD, normal))]
  const padded = ` ${normal} `
  for (let from = 0; from + featuriser.shortest <= padded.length; from++) {
    let state = CHARACTERS
    const end = Math.min(padded.length, from + featuriser.longest)
    for (let at = from; at < end; at++) {
      state = taking(state, padded.charCodeAt(at))
      if (at - from + 1 >= featuriser.shortest) ids.push(finished(state))
    }
  }
  return ids
}

function idOfPair(first: string, second: string): number {
  return finished(takingAll(taking(takingAll(WORD, first), SPACE), second))
}

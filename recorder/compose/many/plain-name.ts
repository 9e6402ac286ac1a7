import { kebab, unique, wordsOf } from '../bot/words.ts'

const MOST_WORDS = 12

/** A name without the words that are about the recorded row: `post` for `post-1001`; as it is where nothing would be left. */
export function plainName(name: string, texts: readonly string[]): string {
  const own = new Set(texts.flatMap((text) => wordsOf(text)))
  const words = wordsOf(name, MOST_WORDS).filter((word) => !own.has(word))
  return words.length > 0 ? kebab(words) : name
}

/** The id of a step without those words; one that no other step has. */
export function plainId(id: string, texts: readonly string[], taken: Set<string>): string {
  const plain = plainName(id, texts)
  return plain === id ? id : unique(plain, taken)
}

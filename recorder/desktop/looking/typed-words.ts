import { fold } from '../../../bots/elements/index.ts'
import type { NewDesktopFact } from '../../facts/index.ts'

const WORD = /[\p{L}\p{N}]+/gu

/** The words that a person typed in a recording: where they are seen, they say nothing of the window, for next time others stand there. */
export class TypedWords {
  #text = ''

  /** Takes in what was stated: keys write, take back, or go on to something else. */
  take(fact: NewDesktopFact): void {
    if (fact.fact !== 'key') return
    if (fact.key === 'Backspace') this.#text = this.#text.slice(0, -1)
    else this.#text += fact.text || ' '
  }

  /** Whether one of these words was typed. */
  has(words: string): boolean {
    const typed = new Set(wordsOf(this.#text))
    return wordsOf(words).some((word) => typed.has(word))
  }
}

function wordsOf(text: string): readonly string[] {
  return fold(text).toLowerCase().match(WORD) ?? []
}

import { rowsOf } from '../../page/rows.ts'
import { type OcrPool, ocrPool } from '../pool.ts'
import { findPhrase, type TextPlace } from './phrase.ts'
import { type ReadOptions, type ScreenPicture, ScreenReader } from './reader.ts'

export type { TextPlace } from './phrase.ts'
export type { ReadOptions, ScreenPicture } from './reader.ts'

/**
 * Finds and reads text on screens. What was read of a screen is kept by its hash, and what was read of a piece of it by
 * what that looks like: a screen that did not change costs nothing, one that changed a little costs a little.
 * All throw `UnusableImage` where a region lies outside of the screen, and the signal's reason when called off.
 */
export interface ScreenText {
  /**
   * All places where the words stand in one line, from the top and from the left: where they are all that stands in a
   * piece, as on a button, or stand apart in their line, as in a menu; else also within longer texts.
   */
  find(picture: ScreenPicture, text: string, options?: ReadOptions): Promise<TextPlace[]>
  /** The text that stands there, line by line. */
  read(picture: ScreenPicture, options?: ReadOptions): Promise<string>
  /** Stops the readers; what is being read fails. */
  close(): Promise<void>
}

/** Below this the reader saw letters in what is none, such as an icon. */
const LEAST_SURE = 0.2

/** Text on screens, by readers of its own, which start with the first use. */
export function screenText(pool: OcrPool = ocrPool()): ScreenText {
  const reader = new ScreenReader(pool)
  return {
    find: async (picture, text, options) => findPhrase(await reader.read(picture, options), text),
    async read(picture, options) {
      const words = (await reader.read(picture, options))
        .flat()
        .filter(({ confidence }) => confidence >= LEAST_SURE)
      return rowsOf(words)
        .map((row) => row.map(({ text }) => text).join(' '))
        .join('\n')
    },
    close: () => pool.close(),
  }
}

import { rowsOfPages } from '../../../models/extract/tokens.ts'
import type { Page } from '../../../models/page/page.ts'

const LETTER = { width: 10, height: 20 }
const LINE = 40

/** A page as if typed: every sign is 10 pixels wide, every line 40 high; several spaces make a column. */
export function typedPage(lines: readonly string[], { confidence = 0.97, width = 1000 } = {}): Page {
  const words = lines.flatMap((line, row) =>
    [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
      text,
      confidence,
      box: {
        x: index * LETTER.width,
        y: row * LINE,
        width: text.length * LETTER.width,
        height: LETTER.height,
      },
    })),
  )
  return { width, height: 1400, skew: 0, words, lines: lines.filter((line) => line.trim() !== '') }
}

/** The same page with other confidence for each word that holds the text. */
export function unsure(page: Page, text: string, confidence: number): Page {
  const words = page.words.map((word) => (word.text.includes(text) ? { ...word, confidence } : word))
  return { ...page, words }
}

/** The first row of a typed page. */
export function typedRow(line: string) {
  return rowsOfPages([typedPage([line])])[0] ?? []
}

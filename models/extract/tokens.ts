import type { Box, Page, Word } from '../page/page.ts'
import { rowsOf } from '../page/rows.ts'
import { uprightBox } from '../page/turning.ts'

/** A word with its place on the upright page in `box`, and on the scan in `seen`. */
export interface Token extends Word {
  readonly page: number
  readonly seen: Box
}

/** Words on one line, from left to right. */
export type Row = readonly Token[]

/** The rows of all pages from top to bottom, as if no page had been turned. */
export function rowsOfPages(pages: readonly Page[]): Row[] {
  return pages.flatMap((page, index) => rowsOf(page.words.map((word) => tokenOf(word, page, index))))
}

/** The row cut where the gap is too wide for a space between words: table cells, columns, label and value. */
export function cellsOf(row: Row): Row[] {
  const cells: Token[][] = []
  for (const token of row) {
    const cell = cells.at(-1)
    const last = cell?.at(-1)
    if (cell && last && gapBetween(last, token) <= 1.1 * Math.max(last.box.height, token.box.height))
      cell.push(token)
    else cells.push([token])
  }
  return cells
}

/** Pixels from the end of one word to the beginning of the next. */
export function gapBetween(left: Token, right: Token): number {
  return right.box.x - rightOf(left)
}

export function rightOf({ box }: Token): number {
  return box.x + box.width
}

export function textOf(tokens: Row): string {
  return tokens.map(({ text }) => text).join(' ')
}

/** How sure the reading of all these words is: as sure as the least of them. */
export function leastConfidence(tokens: Row): number {
  return Math.min(1, ...tokens.map(({ confidence }) => confidence))
}

/** The box around the words on the scan. */
export function boxAround(tokens: Row): Box {
  const left = Math.min(...tokens.map(({ seen }) => seen.x))
  const top = Math.min(...tokens.map(({ seen }) => seen.y))
  const right = Math.max(...tokens.map(({ seen }) => seen.x + seen.width))
  const bottom = Math.max(...tokens.map(({ seen }) => seen.y + seen.height))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

function tokenOf(word: Word, page: Page, index: number): Token {
  return { ...word, page: index, seen: word.box, box: uprightBox(word.box, page, page.skew) }
}

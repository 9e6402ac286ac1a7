import { distance } from 'fastest-levenshtein'
import type { Row, Token } from './tokens.ts'
import { type LabelKind, wordings } from './wordings.ts'

/** A label in a row: the words from `start` up to, not including, `end`. */
export interface Label {
  readonly kind: LabelKind
  readonly row: number
  readonly start: number
  readonly end: number
  readonly words: Row
}

/** Short words differ by one letter too easily; longer ones may be misread in one. */
const FUZZY_FROM = 5

const phrases = Object.entries(wordings)
  .flatMap(([kind, texts]) => texts.map((text) => ({ kind: kind as LabelKind, words: text.split(' ') })))
  .sort((a, b) => b.words.length - a.words.length)

/** Every label of the rows; where two would share words, the longer one is taken. Table headings hold none. */
export function findLabels(rows: readonly Row[]): Label[] {
  return rows.flatMap((row, index) => (isTableHeading(row) ? [] : labelsIn(row, index)))
}

const columnNames = [
  ['description', 'item', 'goods', 'service', 'services', 'designation', 'article', 'product', 'details'],
  ['qty', 'quantity', 'units', 'pcs', 'hours'],
  ['price', 'rate', 'each', 'unit'],
  ['amount', 'total', 'value', 'sum'],
]

/** True for the row above the lines of goods: it names at least three of the usual columns. */
export function isTableHeading(row: Row): boolean {
  const words = row.map(bare)
  const named = columnNames.filter((names) => names.some((name) => words.some((word) => alike(word, name))))
  return named.length >= 3
}

/** A word in small letters without marks, as wordings have them. */
export function bare({ text }: Pick<Token, 'text'>): string {
  return text.toLowerCase().replace(/[^a-z0-9#]/g, '')
}

function labelsIn(row: Row, index: number): Label[] {
  const spoken = row.map((token, at) => ({ at, word: bare(token) })).filter(({ word }) => word !== '')
  const found: Label[] = []
  for (let from = 0; from < spoken.length; from++) {
    const phrase = phrases.find(({ words }) =>
      words.every((word, i) => alike(spoken[from + i]?.word ?? '', word)),
    )
    if (phrase === undefined) continue
    const last = from + phrase.words.length - 1
    const [start, end] = [spoken[from]?.at ?? 0, (spoken[last]?.at ?? 0) + 1]
    found.push({ kind: phrase.kind, row: index, start, end, words: row.slice(start, end) })
    from = last
  }
  return found
}

function alike(read: string, word: string): boolean {
  return (
    read === word ||
    (word.length >= FUZZY_FROM && Math.abs(read.length - word.length) <= 1 && distance(read, word) === 1)
  )
}

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

/** Short wordings differ by one letter too easily; longer ones may be misread in one. */
const FUZZY_FROM = 5
const MOST_WORDS = 5

/** Wordings without their spaces, because narrow spaces are often not seen: `Yourorderno.` */
const kindByWording = new Map(
  Object.entries(wordings).flatMap(([kind, texts]) =>
    texts.map((text) => [text.replaceAll(' ', ''), kind as LabelKind] as const),
  ),
)

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
    const label = longestLabel(spoken.slice(from, from + MOST_WORDS).map(({ word }) => word))
    if (label === undefined) continue
    const last = from + label.count - 1
    const [start, end] = [spoken[from]?.at ?? 0, (spoken[last]?.at ?? 0) + 1]
    found.push({ kind: label.kind, row: index, start, end, words: row.slice(start, end) })
    from = last
  }
  return found
}

/** The label that the most of these words make; one that is spelt right goes before a longer one that is not. */
function longestLabel(words: readonly string[]): { kind: LabelKind; count: number } | undefined {
  for (const kindOf of [exactKind, nearKind]) {
    for (let count = words.length; count > 0; count--) {
      const kind = kindOf(words.slice(0, count).join(''))
      if (kind !== undefined) return { kind, count }
    }
  }
  return undefined
}

function exactKind(read: string): LabelKind | undefined {
  return kindByWording.get(read)
}

/** Digits are left out: a label and the first digit of its value would pass for the label misread. */
function nearKind(read: string): LabelKind | undefined {
  if (/\d/.test(read)) return undefined
  return [...kindByWording].find(([wording]) => alike(read, wording))?.[1]
}

function alike(read: string, word: string): boolean {
  if (read === word) return true
  const fits = word.length >= FUZZY_FROM && Math.abs(read.length - word.length) <= 1
  return fits && distance(read, word) === 1
}

import { distance } from 'fastest-levenshtein'
import { type Candidate, candidate, confirmed } from './candidate.ts'
import { bare, type Label } from './labels.ts'
import type { Reading } from './reading.ts'
import { cellsOf, type Row, rightOf, textOf } from './tokens.ts'

/** The letterhead stands in this share of the first page. */
const HEAD = 0.35
const TITLES = /^(tax )?(invoice|bill|rechnung|copy|page.*|original)$/
const LEGAL_FORM = /\b(ltd|limited|llc|llp|inc|gmbh|ag|bv|nv|sa|sarl|plc|corp|co|kg|oy|ab|as)\.?$/i
/** An address to somebody else follows these, for so many lines. */
const ADDRESSED = /^(to|bill to|billed to|invoice to|ship to|sold to|deliver to|customer|for)$/
const ADDRESS_LINES = 6
/** A name that stands on the page twice was hardly misread twice. */
const SEEN_TWICE = 0.96
/** What a name is worth that stands nowhere else. */
const SEEN_ONCE = 0.95
const NEARLY = 2

interface Cell {
  readonly tokens: Row
  readonly height: number
  readonly score: number
}

/** Who sent the invoice: the largest and topmost writing of the letterhead that is no title and no addressee. */
export function findVendor(reading: Reading): Candidate<string> | undefined {
  const cells = headCells(reading)
  const [best] = cells.sort((a, b) => b.score - a.score)
  if (best === undefined) return undefined
  const tokens = withoutStains(best.tokens)
  return crossChecked(candidate(nameOf(tokens), tokens, 'the largest writing of the letterhead'), reading)
}

function headCells({ pages, rows, labels }: Reading): Cell[] {
  const [first] = pages
  if (first === undefined) return []
  const upright = Math.abs(Math.abs(first.skew) - 90) < 45 ? first.width : first.height
  const head = rows.map((row, index) => ({ row, index })).filter(({ row }) => inHead(row, upright * HEAD))
  const cells = head.flatMap(({ row, index }) => cellsOf(row).map((tokens) => ({ tokens, index })))
  const addressed = cells.filter(
    ({ tokens }) => ADDRESSED.test(spoken(tokens)) || /^To:?$/i.test(tokens[0]?.text ?? ''),
  )
  return cells
    .filter(({ tokens }) => isName(tokens, labels))
    .filter(({ tokens, index }) => !addressed.some((to) => standsUnder(tokens, index, to)))
    .map(({ tokens }) => scored(tokens, upright))
}

function inHead(row: Row, limit: number): boolean {
  const [first] = row
  return first !== undefined && first.page === 0 && first.box.y < limit
}

function isName(tokens: Row, labels: readonly Label[]): boolean {
  const text = textOf(tokens)
  const labelled = labels.some(({ words }) => words.some((word) => tokens.includes(word)))
  return /[A-Za-z]{3}/.test(text) && !/\d/.test(text) && !TITLES.test(spoken(tokens)) && !labelled
}

/** True for a cell in the same row as, or a few lines below, the words that say who is addressed. */
function standsUnder(tokens: Row, index: number, to: { tokens: Row; index: number }): boolean {
  if (index < to.index || index > to.index + ADDRESS_LINES) return false
  const [first] = tokens
  const [head] = to.tokens
  if (!first || !head) return false
  return index === to.index
    ? first.box.x >= head.box.x
    : first.box.x < rightOf(head) + 12 * head.box.height && first.box.x > head.box.x - 3 * head.box.height
}

function scored(tokens: Row, pageHeight: number): Cell {
  // Boxes of words without capitals or tails are lower; the tallest shows the size of the writing.
  const height = Math.max(...tokens.map(({ box }) => box.height))
  const top = (tokens[0]?.box.y ?? 0) / pageHeight
  const legal = LEGAL_FORM.test(textOf(tokens)) ? 0.3 : 0
  return { tokens, height, score: height / (pageHeight / 90) + legal - top * 4 }
}

function crossChecked(found: Candidate<string>, { rows }: Reading): Candidate<string> {
  const wanted = folded(found.value)
  const words = found.tokens.length
  const elsewhere = rows.flatMap((row) =>
    row.flatMap((_, at) => {
      const run = row.slice(at, at + words)
      return run.length === words && !run.some((word) => found.tokens.includes(word)) ? [run] : []
    }),
  )
  const same = elsewhere.some((run) => folded(textOf(run)) === wanted)
  if (same) return confirmed(found, SEEN_TWICE, 'the name stands elsewhere too')
  const nearly = elsewhere.find((run) => distance(folded(textOf(run)), wanted) <= NEARLY)
  if (nearly)
    return { ...found, doubt: `it was read as "${found.value}" and elsewhere as "${textOf(nearly)}"` }
  return { ...found, confidence: found.confidence * SEEN_ONCE }
}

/** The words of a name without a mark or logo at its ends that was read as a letter. */
function withoutStains(tokens: Row): Row {
  const isWord = ({ text }: Row[number]) => folded(text).length > 1
  return tokens.slice(tokens.findIndex(isWord), tokens.findLastIndex(isWord) + 1)
}

/** The name without marks at its ends. */
function nameOf(tokens: Row): string {
  return textOf(tokens).replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9.)]+$/g, '')
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}

function spoken(tokens: Row): string {
  return tokens.map(bare).join(' ').trim()
}

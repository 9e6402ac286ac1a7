import { distance } from 'fastest-levenshtein'
import { type Candidate, candidate, confirmed } from './candidate.ts'
import { bare, type Label } from './labels.ts'
import type { Reading } from './reading.ts'
import { cellsOf, type Row, rightOf, textOf } from './tokens.ts'

/** The letterhead stands in this share of the first page. */
const HEAD = 0.35
const TITLES = /^(tax )?(invoice|bill|rechnung|copy|page.*|original)$/
const LEGAL_FORM = /\b(ltd|limited|llc|llp|inc|gmbh|ag|bv|nv|sa|sarl|plc|corp|co|kg|oy|ab|as)\.?$/i
/** A word as names have it: a capital and small letters, and no mark that ends a phrase. */
const NAME_WORD = /^[A-Z][a-z]+$/
/** An address to somebody else follows these, for so many lines. */
const ADDRESSED = /^(to|bill to|billed to|invoice to|ship to|sold to|deliver to|customer|for)$/
const ADDRESS_LINES = 6
/** A name that stands on the page twice was hardly misread twice. */
const SEEN_TWICE = 0.96
/** What a name is worth that stands nowhere else. */
const SEEN_ONCE = 0.95
/** A single word may be the first of a name whose rest was not seen. */
const LONE_WORD = 0.8
/** A logo is read as so many letters at most. */
const LOGO = 2
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
  return crossChecked(withoutStains(best.tokens), reading)
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

/** Compares the name with the rest of the document; a logo read as a letter or two shows by being there once only. */
function crossChecked(tokens: Row, reading: Reading): Candidate<string> {
  const why = 'the largest writing of the letterhead'
  const shorter = tokens.length > 2 && (tokens[0]?.text.length ?? 0) <= LOGO ? [tokens.slice(1)] : []
  const twice = [tokens, ...shorter].find((name) =>
    runsOf(name, reading).some((run) => sameName(run, name) && !longerName(run, reading)),
  )
  if (twice)
    return confirmed(candidate(nameOf(twice), twice, why), SEEN_TWICE, 'the name stands elsewhere too')
  const found = candidate(nameOf(tokens), tokens, why)
  const longer = runsOf(tokens, reading).find((run) => sameName(run, tokens))
  if (longer) return { ...found, doubt: `it may be a part of "${longerName(longer, reading)}"` }
  const nearly = runsOf(tokens, reading).find(
    (run) => distance(folded(textOf(run)), folded(found.value)) <= NEARLY,
  )
  if (nearly)
    return { ...found, doubt: `it was read as "${found.value}" and elsewhere as "${textOf(nearly)}"` }
  return { ...found, confidence: found.confidence * (tokens.length > 1 ? SEEN_ONCE : LONE_WORD) }
}

/** All runs of as many words as the name has, in other places. */
function runsOf(name: Row, { rows }: Reading): Row[] {
  return rows.flatMap((row) =>
    row
      .map((_, at) => row.slice(at, at + name.length))
      .filter((run) => run.length === name.length && !run.some((word) => name.includes(word))),
  )
}

/** The name that the run is only a part of: its neighbours are written like names, too. */
function longerName(run: Row, { rows }: Reading): string | undefined {
  const [start, end] = [run[0], run.at(-1)]
  const row = rows.find((words) => start && words.includes(start))
  if (!row || !start || !end) return undefined
  const [first, last] = [row.indexOf(start), row.indexOf(end)]
  const ended = /[.,;:]$/.test(textOf(run)) || LEGAL_FORM.test(nameOf(run))
  const before = NAME_WORD.test(row[first - 1]?.text ?? '')
  const after = !ended && NAME_WORD.test(row[last + 1]?.text ?? '')
  if (!before && !after) return undefined
  return textOf(row.slice(before ? first - 1 : first, after ? last + 2 : last + 1))
}

function sameName(run: Row, name: Row): boolean {
  return folded(textOf(run)) === folded(textOf(name))
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

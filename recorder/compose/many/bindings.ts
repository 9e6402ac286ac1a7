import { BotError, suggestion } from '../../../bots/errors/index.ts'
import type { Row } from '../../../bots/steps/ports/index.ts'
import { wordsOf } from '../bot/words.ts'
import { type Writing, writingOf } from './cells.ts'
import type { TypedValue } from './typed-values.ts'

/** A typed text that comes from a column from now on. */
export interface Binding {
  readonly ref: string
  readonly text: string
  readonly heading: string
  readonly writing: Writing
  /** Neither the name of the field nor the person says so: its value alone does, or one of several columns was taken. */
  readonly isGuess: boolean
}

/** What the person says of it; all else is found by itself. */
export interface Wishes {
  /** Column by element: `{ 'invoice.number': 'Invoice no.' }`. */
  readonly columns?: Readonly<Record<string, string>> | undefined
  /** Elements whose text stays as it was typed. */
  readonly fixed?: readonly string[] | undefined
}

/** So many rows are looked at for the one that was typed. */
const MOST_ROWS = 1000

interface Candidate {
  readonly value: TypedValue
  readonly heading: string
  readonly writing: Writing
  readonly likeness: number
}

/** The row that was typed when the bot was recorded: the first of those that hold most of its texts. */
export function recordedRow(values: readonly TypedValue[], rows: readonly Row[]): Row {
  let best: { row: Row; count: number } | undefined
  for (const row of rows.slice(0, MOST_ROWS)) {
    const cells = Object.values(row)
    const count = values.filter(({ text }) => cells.some((cell) => writingOf(text, cell))).length
    if (best === undefined || count > best.count) best = { row, count }
  }
  return best?.row ?? {}
}

/** Which typed text comes from which column. Throws `wrong-use` where a wish names what is not there. */
export function bindingsOf(
  values: readonly TypedValue[],
  row: Row,
  { columns = {}, fixed = [] }: Wishes,
): Binding[] {
  checkWishes(values, row, { columns, fixed })
  const open = values.filter(({ ref }) => !fixed.includes(ref) && columns[ref] === undefined)
  const wished = values.flatMap((value) => wishedBinding(value, row, columns[value.ref]))
  const candidates = open.map((value) => candidatesFor(value, row)).filter((found) => found.length > 0)
  // Those that their names speak for choose first.
  candidates.sort((a, b) => likeness(b) - likeness(a))
  const taken = new Set(wished.map(({ heading }) => heading))
  const found = candidates.map((choices) => {
    const [first, second] = choices.toSorted((a, b) => rank(b, taken) - rank(a, taken))
    if (first === undefined) throw new Error('Only values with a candidate are here')
    taken.add(first.heading)
    const { value, heading, writing } = first
    return { ref: value.ref, text: value.text, heading, writing, isGuess: isGuess(first, second) }
  })
  const order = values.map(({ ref, text }) => `${ref} ${text}`)
  return [...wished, ...found].sort(
    (a, b) => order.indexOf(`${a.ref} ${a.text}`) - order.indexOf(`${b.ref} ${b.text}`),
  )
}

function wishedBinding({ ref, text }: TypedValue, row: Row, heading: string | undefined): Binding[] {
  if (heading === undefined) return []
  const cell = row[heading] ?? null
  const plain: Writing = { isSame: true, formula: (of) => (typeof cell === 'string' ? of : `$string(${of})`) }
  return [{ ref, text, heading, writing: writingOf(text, cell) ?? plain, isGuess: false }]
}

function candidatesFor(value: TypedValue, row: Row): Candidate[] {
  return Object.entries(row).flatMap(([heading, cell]) => {
    const writing = writingOf(value.text, cell)
    return writing ? [{ value, heading, writing, likeness: likenessOf(value.words, heading) }] : []
  })
}

/** The share of words that the name of a field and a heading have in common; beginnings count: `no` of `number` does not. */
function likenessOf(words: readonly string[], heading: string): number {
  const others = wordsOf(heading)
  const common = words.filter((word) => others.some((other) => isLike(word, other)))
  return common.length / Math.max(words.length, others.length, 1)
}

function isLike(one: string, other: string): boolean {
  return (
    one === other ||
    (Math.min(one.length, other.length) > 2 && (one.startsWith(other) || other.startsWith(one)))
  )
}

function likeness(candidates: readonly Candidate[]): number {
  return Math.max(...candidates.map((candidate) => candidate.likeness))
}

/** Names count most, then whether the text stands there as it is, then that each column is used once. */
function rank({ likeness: like, writing, heading }: Candidate, taken: ReadonlySet<string>): number {
  return like * 100 + (writing.isSame ? 10 : 0) + (taken.has(heading) ? 0 : 1)
}

function isGuess(first: Candidate, second: Candidate | undefined): boolean {
  const isShort = first.value.text.trim().length < 3
  return first.likeness === 0 && (isShort || second !== undefined)
}

function checkWishes(values: readonly TypedValue[], row: Row, { columns = {}, fixed = [] }: Wishes): void {
  const refs = values.map(({ ref }) => ref)
  for (const ref of [...Object.keys(columns), ...fixed])
    if (!refs.includes(ref)) throw unknown(`Nothing was typed into "${ref}"`, ref, refs)
  for (const heading of Object.values(columns))
    if (!(heading in row)) throw unknown(`The table has no column "${heading}"`, heading, Object.keys(row))
}

function unknown(message: string, written: string, known: readonly string[]): BotError {
  return new BotError('wrong-use', `${message}${suggestion(written, known)}`, {
    expected: known.length > 0 ? `one of ${[...new Set(known)].join(', ')}` : 'nothing: there is none',
    found: written,
    next: 'Correct the name.',
  })
}

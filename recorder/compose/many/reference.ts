import type { Row } from '../../../bots/steps/ports/index.ts'
import { wordsOf } from '../bot/words.ts'
import { cellFormula } from './texts.ts'

/** What identifies a row: never done twice. */
export interface Reference {
  /** With its `=`. */
  readonly formula: string
  /** The column, where one has a value of its own in each row. */
  readonly heading: string | undefined
}

const IDENTITIES: ReadonlySet<string> = new Set([
  'id',
  'no',
  'nr',
  'number',
  'nummer',
  'key',
  'reference',
  'ref',
  'code',
])

/**
 * The column with a value of its own in each row: one that is typed and called a number or the like first. All that
 * the row holds where there is none: rows that are the same then count as one.
 */
export function referenceOf(rows: readonly Row[], bound: readonly string[], row: string): Reference {
  const headings = Object.keys(rows[0] ?? {}).filter((heading) => isUnique(rows, heading))
  const [heading] = headings.toSorted((a, b) => rank(b, bound) - rank(a, bound))
  return { formula: `=${heading === undefined ? `$string(${row})` : cellFormula(row, heading)}`, heading }
}

function isUnique(rows: readonly Row[], heading: string): boolean {
  const values = rows.map((row) => row[heading])
  if (!values.every((value) => typeof value === 'number' || (typeof value === 'string' && value !== '')))
    return false
  return new Set(values.map(String)).size === values.length
}

function rank(heading: string, bound: readonly string[]): number {
  const isNamed = wordsOf(heading).some((word) => IDENTITIES.has(word))
  return (isNamed ? 2 : 0) + (bound.includes(heading) ? 1 : 0)
}

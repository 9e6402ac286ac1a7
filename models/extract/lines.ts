import { isTableHeading, type Label } from './labels.ts'
import { type Money, moneyIn } from './money.ts'
import type { Reading } from './reading.ts'
import { cellsOf, leastConfidence, type Row, rightOf, type Token } from './tokens.ts'

/** The amounts of the lines of goods, added up. */
export interface LineSum {
  readonly sum: number
  readonly count: number
  /** As sure as the least sure amount in it; 0 where one is missing. */
  readonly confidence: number
}

/** An amount belongs to the last column when it ends within this many heights of the column's heading. */
const COLUMN_EDGE = 3

/**
 * Adds up the last column of the table of goods, on every page; undefined where no table was found. Where a line
 * has no amount that can be read, the sum is worth nothing.
 */
export function sumLines({ rows, labels }: Reading): LineSum | undefined {
  const lines = rows.flatMap((row, index) => (isTableHeading(row) ? linesBelow(index, rows, labels) : []))
  const amounts = lines.filter((line) => line !== undefined)
  if (amounts.length === 0) return undefined
  return {
    sum: cents(amounts.reduce((sum, { value }) => sum + value, 0)),
    count: amounts.length,
    confidence: amounts.length < lines.length ? 0 : Math.min(...amounts.map(sureness)),
  }
}

/** Rounds away what binary fractions leave behind. */
export function cents(amount: number): number {
  return Math.round(amount * 100) / 100
}

function sureness({ tokens, repaired }: Money): number {
  return repaired ? 0 : leastConfidence(tokens)
}

/** The amount of each line below the heading; undefined for a line whose amount cannot be read. */
function linesBelow(heading: number, rows: readonly Row[], labels: readonly Label[]): (Money | undefined)[] {
  const last = rows[heading]?.at(-1)
  if (last === undefined) return []
  const end = rows.findIndex(
    (row, index) => index > heading && (row[0]?.page !== last.page || isSum(index, labels)),
  )
  return rows
    .slice(heading + 1, end < 0 ? undefined : end)
    .filter((row) => cellsOf(row).length > 1)
    .map((row) => amountUnder(last, row))
}

function amountUnder(heading: Token, row: Row): Money | undefined {
  const amount = moneyIn(row).at(-1)
  const end = amount?.tokens.at(-1)
  if (!amount?.cents || !end) return undefined
  return Math.abs(rightOf(end) - rightOf(heading)) < COLUMN_EDGE * heading.box.height ? amount : undefined
}

function isSum(row: number, labels: readonly Label[]): boolean {
  return labels.some((label) => label.row === row && ['net', 'tax', 'total'].includes(label.kind))
}

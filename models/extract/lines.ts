import { isTableHeading, type Label } from './labels.ts'
import { type Money, moneyIn } from './money.ts'
import type { Reading } from './reading.ts'
import { leastConfidence, type Row, rightOf } from './tokens.ts'

/** The amounts of the lines of goods, added up. */
export interface LineSum {
  readonly sum: number
  readonly count: number
  /** As sure as the least sure amount in it. */
  readonly confidence: number
}

/** An amount belongs to the last column when it ends within this many heights of the column's heading. */
const COLUMN_EDGE = 3

/** Adds up the last column of the table of goods, on every page; undefined where no table was found. */
export function sumLines({ rows, labels }: Reading): LineSum | undefined {
  const amounts = rows.flatMap((row, index) => (isTableHeading(row) ? columnBelow(index, rows, labels) : []))
  if (amounts.length === 0) return undefined
  return {
    sum: cents(amounts.reduce((sum, { value }) => sum + value, 0)),
    count: amounts.length,
    confidence: Math.min(
      ...amounts.map(({ tokens, repaired }) => (repaired ? 0.5 : leastConfidence(tokens))),
    ),
  }
}

/** Rounds away what binary fractions leave behind. */
export function cents(amount: number): number {
  return Math.round(amount * 100) / 100
}

function columnBelow(heading: number, rows: readonly Row[], labels: readonly Label[]): Money[] {
  const last = rows[heading]?.at(-1)
  if (last === undefined) return []
  const found: Money[] = []
  for (let index = heading + 1; index < rows.length && !isSum(index, labels); index++) {
    const row = rows[index] ?? []
    if (row[0]?.page !== last.page) break
    const amount = moneyIn(row).at(-1)
    const end = amount?.tokens.at(-1)
    if (amount?.cents && end && Math.abs(rightOf(end) - rightOf(last)) < COLUMN_EDGE * last.box.height)
      found.push(amount)
  }
  return found
}

function isSum(row: number, labels: readonly Label[]): boolean {
  return labels.some((label) => label.row === row && ['net', 'tax', 'total'].includes(label.kind))
}

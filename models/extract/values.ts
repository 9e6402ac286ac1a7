import type { Label } from './labels.ts'
import { cellsOf, type Row, rightOf, type Token, textOf } from './tokens.ts'

/** Words that may be the value of a label, and where they stand to it. */
export interface Beside {
  readonly tokens: Row
  readonly where: 'right of' | 'below'
  readonly label: Label
}

/** A value below its label is no further away than this many heights of the label. */
const FURTHEST_BELOW = 3.2

/** What stands to the right of a label up to the next one, and the cell below it; nearest first. */
export function besideLabel(label: Label, rows: readonly Row[], labels: readonly Label[]): Beside[] {
  const right = rightOfLabel(label, rows, labels)
  const below = belowLabel(label, rows, labels)
  const found: Beside[] = []
  if (right.length > 0) found.push({ tokens: right, where: 'right of', label })
  if (below.length > 0) found.push({ tokens: below, where: 'below', label })
  return found
}

/** `right of "Invoice no."`, for reasons. */
export function placeOf({ where, label }: Beside): string {
  return `${where} "${textOf(label.words)}"`
}

function rightOfLabel(label: Label, rows: readonly Row[], labels: readonly Label[]): Row {
  const row = rows[label.row] ?? []
  const next = labels
    .filter((other) => other.row === label.row && other.start >= label.end)
    .reduce((nearest, other) => Math.min(nearest, other.start), row.length)
  return row.slice(label.end, next)
}

function belowLabel(label: Label, rows: readonly Row[], labels: readonly Label[]): Row {
  const [first] = label.words
  const last = label.words.at(-1)
  if (!first || !last) return []
  const [left, right] = [first.box.x, rightOf(last)]
  for (let index = label.row + 1; index < rows.length; index++) {
    const cell = cellsOf(rows[index] ?? []).find((tokens) => overlaps(tokens, left, right, first.page))
    if (cell === undefined) continue
    const [top] = cell
    if (top === undefined || top.box.y - first.box.y > FURTHEST_BELOW * first.box.height) return []
    const labelled = labels.some(
      (other) => other.row === index && other.words.some((word) => cell.includes(word)),
    )
    return labelled ? [] : cell
  }
  return []
}

function overlaps(tokens: Row, left: number, right: number, page: number): boolean {
  const [first] = tokens
  const last: Token | undefined = tokens.at(-1)
  if (!first || !last || first.page !== page) return false
  return first.box.x < right && rightOf(last) > left
}

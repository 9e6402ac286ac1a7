import { BotError } from '../../errors/index.ts'
import type { Cell, Row } from '../../steps/ports/index.ts'

/**
 * Rows by their headings, the first of the lines. Columns without heading and content are left out, rows without
 * content too. Throws `table-invalid` where a heading is missing or there twice.
 */
export function rowsByHeadings(lines: readonly (readonly Cell[])[], path: string): Row[] {
  const [first = [], ...rest] = lines
  const headings = first.map((cell) => String(cell ?? '').trim())
  const filled = rest.filter((cells) => cells.some(hasContent))
  checkHeadings(headings, filled, path)
  return filled.map((cells) =>
    Object.fromEntries(
      headings.flatMap((heading, at) => (heading === '' ? [] : [[heading, cells[at] ?? null]])),
    ),
  )
}

/** All headings of the rows, in the order in which they turn up. */
export function headingsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))]
}

function hasContent(cell: Cell): boolean {
  return cell !== null && cell !== ''
}

function checkHeadings(headings: readonly string[], rows: readonly (readonly Cell[])[], path: string): void {
  const twice = headings.find((heading, at) => heading !== '' && headings.indexOf(heading) !== at)
  if (twice !== undefined) throw invalid(path, 'headings that differ', `"${twice}" twice`)
  const widest = Math.max(headings.length, ...rows.map((cells) => cells.length))
  for (let at = 0; at < widest; at++) {
    const row = headings[at] ? -1 : rows.findIndex((cells) => hasContent(cells[at] ?? null))
    if (row >= 0)
      throw invalid(path, `a heading over column ${at + 1}`, `${JSON.stringify(rows[row]?.[at])} without one`)
  }
}

/** A table that cannot be read, with what is wrong in it. */
export function invalid(path: string, expected: string, found: string): BotError {
  return new BotError('table-invalid', `The table "${path}" cannot be used`, {
    expected,
    found,
    acted: false,
  })
}

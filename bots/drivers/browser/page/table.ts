import { fold, renderedText } from '../../../elements/index.ts'

const ROWS = 'tr, [role=row]'
const CELLS = 'td, th, [role=cell], [role=gridcell], [role=columnheader], [role=rowheader]'
const HEADS = 'th, [role=columnheader]'
const TABLES = 'table, [role=table], [role=grid], [role=treegrid]'

interface Cell {
  readonly text: string
  readonly head: boolean
}

/**
 * Rows of an HTML or ARIA table by its headings. A cell that spans columns or rows stands in each of them; columns
 * without a heading are called by their number, headings that come twice get a number behind.
 */
export function readRows(table: Element): Record<string, string>[] {
  const grid = layOut([...table.querySelectorAll(ROWS)].filter((row) => row.closest(TABLES) === table))
  const headRow = grid.findIndex((row) => row.length > 0 && row.every((cell) => cell?.head))
  const width = Math.max(0, ...grid.map((row) => row.length))
  const names = uniqueNames(width, headRow < 0 ? [] : (grid[headRow] ?? []))
  const body = grid.slice(headRow + 1).filter((row) => row.length > 0 && !row.every((cell) => cell?.head))
  return body.map((row) => Object.fromEntries(names.map((name, column) => [name, row[column]?.text ?? ''])))
}

function layOut(rows: readonly Element[]): (Cell | undefined)[][] {
  const grid: (Cell | undefined)[][] = rows.map(() => [])
  rows.forEach((row, y) => {
    for (const cell of row.querySelectorAll(CELLS)) if (cell.closest(ROWS) === row) place(grid, y, cell)
  })
  return grid
}

function place(grid: (Cell | undefined)[][], y: number, element: Element): void {
  const line = grid[y] ?? []
  let x = 0
  while (line[x]) x++
  const cell = { text: cellText(element), head: element.matches(HEADS) }
  const down = span(element, 'rowspan')
  const lastRow = Math.min(grid.length, y + (down === 0 ? grid.length : down))
  for (let row = y; row < lastRow; row++)
    for (let column = x; column < x + Math.max(1, span(element, 'colspan')); column++) {
      const target = grid[row]
      if (target) target[column] = cell
    }
}

function span(element: Element, name: 'rowspan' | 'colspan'): number {
  const written = element.getAttribute(name) ?? element.getAttribute(`aria-${name}`)
  const count = Number.parseInt(written ?? '1', 10)
  return Number.isNaN(count) ? 1 : Math.min(1000, Math.max(0, count))
}

function cellText(element: Element): string {
  const field = element.querySelector('input:not([type=hidden]), select, textarea')
  const text = fold(renderedText(element))
  return text || fold((field as HTMLInputElement | null)?.value)
}

function uniqueNames(width: number, heads: readonly (Cell | undefined)[]): string[] {
  const seen = new Map<string, number>()
  return Array.from({ length: width }, (_, column) => {
    const name = heads[column]?.text || String(column + 1)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} ${count}`
  })
}

import type { Row } from '../../../bots/steps/ports/index.ts'
import type { Binding } from './bindings.ts'
import { cellFormula, type Hole, withHoles } from './texts.ts'

/** The formula of a bound cell as text in the form that was typed; an empty cell gives an empty text. */
export function cellOf(
  { heading, writing }: Pick<Binding, 'heading' | 'writing'>,
  rows: readonly Row[],
  row: string,
): string {
  const cell = cellFormula(row, heading)
  const cells = rows.map((one) => one[heading] ?? null)
  const hasOthers = cells.some((one) => one !== null && typeof one !== 'string')
  const text = writing.isSame && hasOthers ? `$string(${cell})` : writing.formula(cell)
  if (cells.includes(null)) return `${cell} = null ? "" : ${text}`
  return !writing.isSame && cells.includes('') ? `${cell} = "" ? "" : ${text}` : text
}

/** What stands for the row in other texts: what was typed, and the cell as it is where that was typed in another form. */
export function holesOf(bindings: readonly Binding[], row: Row, cell: (binding: Binding) => string): Hole[] {
  return bindings.flatMap((binding) => {
    const { text, heading, writing } = binding
    const typed = { text, formula: cell(binding) }
    const written = row[heading]
    const isOther = !writing.isSame && typeof written === 'string'
    const plain = { ...binding, writing: { isSame: true, formula: (of: string) => of } }
    return isOther ? [typed, { text: written, formula: cell(plain) }] : [typed]
  })
}

/** What is long enough, or has a digit, is in a text by its meaning. */
export const TELLING = /^(?=.*\d).{3,}$|^.{5,}$/

/**
 * Cells that other texts hold a part of: `typed` ones any, those by which `elements` are found only where the cell tells
 * the row from all others, such as the entry of a list that was clicked.
 */
export function partialHoles(
  { typed, elements }: { readonly typed: readonly string[]; readonly elements: readonly string[] },
  row: Row,
  rows: readonly Row[],
  name: string,
): Hole[] {
  return Object.entries(row).flatMap(([heading, cell]) => {
    const text = typeof cell === 'number' ? String(cell) : cell
    if (typeof text !== 'string' || !TELLING.test(text)) return []
    const isUnique = rows.filter((one) => String(one[heading]) === text).length === 1
    const formula = (of: string) => (typeof cell === 'number' ? `$string(${of})` : of)
    const hole = { text, formula: cellOf({ heading, writing: { isSame: true, formula } }, rows, name) }
    const isSeen = (texts: readonly string[]) => texts.some((seen) => withHoles(seen, [hole]) !== undefined)
    return isSeen(typed) || (isUnique && isSeen(elements)) ? [hole] : []
  })
}

import { fieldText } from '../../../../bots/drivers/browser/page/field.ts'
import { readRows } from '../../../../bots/drivers/browser/page/table.ts'
import { fold, renderedText } from '../../../../bots/elements/index.ts'
import type { FactOf } from '../../../facts/index.ts'
import { stamp } from '../clock.ts'
import { under } from '../dom.ts'
import { meant } from '../elements/meant.ts'
import { isOn, natureOf } from '../elements/nature.ts'
import { look } from '../elements/seen.ts'
import { beforeUse } from '../meanwhile/uses.ts'
import { tell } from '../outbox.ts'
import { isSecret } from '../secrets/fields.ts'
import { unlessKept } from '../settings.ts'
import { columnsOf } from './columns.ts'
import { type Repeated, repeatedAround } from './repeated.ts'

type Pick = FactOf<'pick'>
export type Purpose = Pick['purpose']
type Found = Pick['found']

const TABLES = 'table, [role=table], [role=grid], [role=treegrid]'
const CELLS = 'td, th, [role=cell], [role=gridcell], [role=columnheader], [role=rowheader]'
const ROWS = 'tr, [role=row]'

/** What was pointed at for a purpose, and the example that it may be the second of. */
interface Picked {
  readonly element: Element
  readonly found: Found
  readonly parts?: Pick['parts']
}

let example: { readonly purpose: Purpose; readonly element: Element } | undefined

/** Tells what stands under the mouse, as it is needed for the purpose. */
export function pickAt(event: PointerEvent, purpose: Purpose): void {
  const target = under(event)
  if (!target) return
  const { element, found, parts } = picked(target, purpose)
  example = { purpose, element: target }
  beforeUse(element)
  const seen = look(element)
  const kept = unlessKept(found, isSecret(element))
  tell({
    fact: 'pick',
    at: stamp(event),
    purpose,
    element: seen,
    ...(kept !== undefined && { found: kept }),
    ...(parts && { parts }),
  })
}

function picked(target: Element, purpose: Purpose): Picked {
  const earlier = example?.purpose === purpose && example.element.isConnected ? example.element : undefined
  if (purpose === 'extract-list') return pickedList(target, earlier)
  if (purpose === 'extract-table') return pickedTable(target, earlier)
  const element = meant(target)
  return { element, found: shown(element) }
}

function pickedList(target: Element, earlier: Element | undefined): Picked {
  const repeated = columnOfTable(target) ?? repeatedAround(target, earlier)
  if (!repeated) return { element: target, found: [shown(target)] }
  return { element: repeated.around, found: repeated.items.map(shown), parts: { each: repeated.each } }
}

function pickedTable(target: Element, earlier: Element | undefined): Picked {
  const table = target.closest(TABLES)
  if (table) return { element: table, found: readRows(table) }
  const repeated = repeatedAround(target, earlier)
  if (!repeated) return { element: target, found: [] }
  const columns = columnsOf(repeated.rows)
  const rows = repeated.rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name, css }) => [name, shown(css === '' ? row : row.querySelector(css))]),
    ),
  )
  const parts = {
    each: repeated.row,
    columns: Object.fromEntries(columns.map(({ name, css }) => [name, css])),
  }
  return { element: repeated.around, found: rows, parts }
}

/** In a table the brothers of a cell are those below it, not those beside. */
function columnOfTable(target: Element): Repeated | undefined {
  const cell = target.closest(CELLS)
  const row = cell?.closest(ROWS)
  const around = row?.closest(TABLES)
  if (!cell || !row || !around) return undefined
  const place = [...row.children].indexOf(cell)
  const rows = [...around.querySelectorAll(ROWS)].filter((one) =>
    one.querySelector('td, [role=cell], [role=gridcell]'),
  )
  const items = rows.flatMap((one) => one.children[place] ?? [])
  const tag = row.localName
  const css = row.matches('tr')
    ? `tr:has(td) > :nth-child(${place + 1})`
    : `${tag}[role=row] > :nth-child(${place + 1})`
  return { around, rows, items, row: tag, each: css }
}

/** What a person reads there. */
function shown(element: Element | null): string {
  if (!element) return ''
  const on = isOn(element)
  if (on !== undefined) return String(on)
  if (element instanceof HTMLSelectElement)
    return [...element.selectedOptions].map(({ label }) => label).join(', ')
  return natureOf(element) === 'text' || natureOf(element) === 'picked'
    ? fieldText(element)
    : fold(renderedText(element))
}

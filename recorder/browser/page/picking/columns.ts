import { attributeOf } from '../../../../bots/elements/dom.ts'
import { fold } from '../../../../bots/elements/index.ts'
import { pathTo } from './repeated.ts'

const MOST_COLUMNS = 30
const LEAVES = 'a, button, img[alt], input, select, textarea'

/** A column of things that are no table: what stands at the same place in each. `css` is from the row; '' is the row. */
export interface Column {
  readonly name: string
  readonly css: string
}

/** The places at which rows say something of their own, called by what the page calls them. */
export function columnsOf(rows: readonly Element[]): Column[] {
  const places = new Map<string, Element>()
  for (const row of rows.slice(0, MOST_COLUMNS))
    for (const leaf of leavesOf(row)) {
      const path = pathTo(leaf, row, rows)
      const css = path && `:scope > ${path}`
      if (!places.has(css) && places.size < MOST_COLUMNS) places.set(css, leaf)
    }
  const used = new Map<string, number>()
  return [...places].map(([css, leaf], i) => ({
    name: unique(nameOf(leaf, css) || String(i + 1), used),
    css,
  }))
}

/** The elements that hold text themselves. */
function leavesOf(row: Element): Element[] {
  const all = [row, ...row.querySelectorAll('*')]
  return all.filter(
    (element) =>
      ownText(element) ||
      (element !== row && element.matches(LEAVES) && !ownText(element) && element.childElementCount === 0),
  )
}

function ownText(element: Element): boolean {
  return [...element.childNodes].some((node) => node instanceof Text && fold(node.data) !== '')
}

/** `itemprop`, a label, or the last word of the class that it is found by. */
function nameOf(leaf: Element, css: string): string {
  const said =
    attributeOf(leaf, 'itemprop') ?? attributeOf(leaf, 'aria-label') ?? attributeOf(leaf, 'data-label')
  if (said) return fold(said)
  const term = leaf.localName === 'dd' ? leaf.previousElementSibling : null
  if (term?.localName === 'dt') return fold(term.textContent)
  return /\.(?:[\w-]*[_-])?([a-z]{3,})$/i.exec(css)?.[1] ?? ''
}

function unique(name: string, used: Map<string, number>): string {
  const count = (used.get(name) ?? 0) + 1
  used.set(name, count)
  return count === 1 ? name : `${name} ${count}`
}

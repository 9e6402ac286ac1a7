import type { InvoiceLine } from '../scans/invoice.ts'
import { pairs } from '../scans/layouts/layout.ts'
import type { Deal } from './deal.ts'
import type { Pen } from './pen.ts'
import type { Person } from './people.ts'

/** A label and its value; left out where the value is null. */
export type Pair = readonly [label: string, value: string | null]

/** The texts as paragraphs; empty ones are left out. */
export function paragraphs(...texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map((text) => `<p>${text}</p>`)
    .join('')
}

type Rows = readonly (readonly (string | number)[])[]

/** A table with a row of headings; everything but the first column stands to the right, as figures do. */
export function table(headings: readonly string[], rows: Rows): string {
  return tableOf('lines', headings, rows)
}

/** A table whose second column also holds words. */
export function wordyTable(headings: readonly string[], rows: Rows): string {
  return tableOf('lines wordy', headings, rows)
}

function tableOf(kind: string, headings: readonly string[], rows: Rows): string {
  const head = headings.map((heading) => `<th>${heading}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
  return `<table class="${kind}"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

/** Lines of a deal with what each costs: text, quantity, price, amount. */
export function pricedLines(lines: readonly InvoiceLine[], pen: Pen): (string | number)[][] {
  return lines.map(({ text, quantity, price, amount }) => [
    text,
    quantity,
    pen.figure(price),
    pen.figure(amount),
  ])
}

const TEXT = '{Description|Item|Article|Goods|Designation|Product|Goods or service}'
const QUANTITY = '{Qty|Quantity|Units|Pieces|Pcs|No.}'
const PRICE = '{Unit price|Price|Each|Rate|Price per unit|Unit cost}'
const AMOUNT = '{Amount|Total|Value|Line total|Sum|Net|Amount '

/** Priced lines under headings as programs call them, some with the number of the article. */
export function goodsTable(lines: readonly InvoiceLine[], pen: Pen): string {
  const headings = [TEXT, QUANTITY, PRICE, `${AMOUNT}${pen.currency}}`].map(pen.say)
  const rows = pricedLines(lines, pen)
  if (pen.from.next() < 0.7) return table(headings, rows)
  return wordyTable(
    [pen.say('{Art. no.|Item no.|Code|Product code|SKU}'), ...headings],
    rows.map((row) => [pen.from.whole(10_000, 99_999), ...row]),
  )
}

/** Sums in a column at the right. */
export function sums(...rows: readonly Pair[]): string {
  return pairs('sums', rows)
}

/** Net, tax and total of the deal under the three labels. */
export function totals(deal: Deal, pen: Pen, net: string, tax: string, total: string): string {
  return sums(
    [net, pen.money(deal.net)],
    [`${tax} ${deal.supplier.taxRate}%`, pen.money(deal.tax)],
    [total, pen.money(deal.total)],
  )
}

/** Labels with values in two columns. */
export function details(...rows: readonly Pair[]): string {
  return pairs('meta', rows)
}

/** The end of a letter. */
export function signed(words: string, { name, role }: Person, company = ''): string {
  return `<p class="signed">${words}</p><p>${[name, role, company].filter((line) => line !== '').join('<br>')}</p>`
}

/** Places to sign by hand. */
export function signatures(...labels: readonly string[]): string {
  return `<div class="signatures">${labels.map((label) => `<div>${label}</div>`).join('')}</div>`
}

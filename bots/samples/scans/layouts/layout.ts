import type { Family } from '../fonts.ts'
import type { Invoice, InvoiceLine } from '../invoice.ts'
import { type DateStyle, type MoneyStyle, writeMoney } from '../written.ts'

/** One page of an invoice: the lines on it, and whether the sums follow. */
export interface Part {
  readonly lines: readonly InvoiceLine[]
  readonly page: number
  readonly last: boolean
}

/** How one accounting program prints an invoice. */
export interface Layout {
  readonly family: Family
  readonly date: DateStyle
  readonly money: MoneyStyle
  readonly css: string
  /** The HTML of one page. */
  body(invoice: Invoice, part: Part): string
}

/** The company that all invoices are made out to. */
export const customer = [
  'Larkfield Manufacturing Ltd',
  'Accounts Payable',
  '61 Station Road',
  'Reading RG1 1LX',
] as const

/** A table of lines under the four headings. */
export function linesTable(part: Part, money: MoneyStyle, headings: readonly string[]): string {
  const head = headings.map((heading) => `<th>${heading}</th>`).join('')
  const rows = part.lines.map(
    ({ text, quantity, price, amount }) =>
      `<tr><td>${text}</td><td>${quantity}</td><td>${writeMoney(price, money)}</td><td>${writeMoney(amount, money)}</td></tr>`,
  )
  return `<table class="lines"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

/** A table of two columns, label and value; rows without a value are left out. */
export function pairs(kind: string, rows: readonly (readonly [string, string | null])[]): string {
  const cells = rows
    .filter(([, value]) => value !== null)
    .map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`)
  return `<table class="${kind}">${cells.join('')}</table>`
}

/** Lines of an address, one below the other. */
export function block(lines: readonly string[]): string {
  return lines.map((line) => `<div>${line}</div>`).join('')
}

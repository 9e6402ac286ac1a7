import type { Random } from './random.ts'
import type { InvoiceFields } from './truth.ts'
import type { Vendor } from './vendors.ts'

/** One line of goods. */
export interface InvoiceLine {
  readonly text: string
  readonly quantity: number
  readonly price: number
  readonly amount: number
}

/** All that a layout prints. */
export interface Invoice extends InvoiceFields {
  readonly by: Vendor
  readonly due: string
  readonly lines: readonly InvoiceLine[]
}

/** An invoice of the vendor with goods, dates and sums drawn from the stream; everything adds up. */
export function makeInvoice(vendor: Vendor, from: Random, lineCount = from.whole(2, 6)): Invoice {
  const lines = Array.from({ length: lineCount }, () => makeLine(vendor, from))
  const net = cents(lines.reduce((sum, line) => sum + line.amount, 0))
  const tax = cents((net * vendor.taxRate) / 100)
  const issued = Date.UTC(2026, from.whole(0, 10), from.whole(1, 28))
  return {
    by: vendor,
    vendor: vendor.name,
    number: vendor.number(from),
    date: isoDay(issued),
    due: isoDay(issued + from.pick([14, 21, 30]) * 86_400_000),
    order: from.next() < 0.8 ? from.pick(['PO-', '45000', 'B/']) + from.whole(10_000, 99_999) : null,
    lines,
    net,
    tax,
    total: cents(net + tax),
    currency: vendor.currency,
  }
}

/** The same invoice with a total that is not net plus tax: two digits changed places when it was typed. */
export function withWrongTotal(invoice: Invoice): Invoice {
  const off = cents(invoice.total + 90)
  return { ...invoice, total: off }
}

/** What of an invoice a ledger wants. */
export function fieldsOf({ number, date, vendor, order, net, tax, total, currency }: Invoice): InvoiceFields {
  return { number, date, vendor, order, net, tax, total, currency }
}

function makeLine(vendor: Vendor, from: Random): InvoiceLine {
  return lineOf(vendor.goods[from.whole(0, vendor.goods.length - 1)] ?? ['Goods', 10], from)
}

/** A line of that article at about its list price; fewer pieces where it is dear. */
export function lineOf([text, list]: Vendor['goods'][number], from: Random): InvoiceLine {
  const price = cents(list * (0.8 + from.next() * 0.5))
  const quantity = from.whole(1, list > 200 ? 4 : 40)
  return { text, quantity, price, amount: cents(quantity * price) }
}

/** Rounded to whole cents. */
export function cents(amount: number): number {
  return Math.round(amount * 100 + 1e-7) / 100
}

/** The day of a time (milliseconds since 1970) as ISO text. */
export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

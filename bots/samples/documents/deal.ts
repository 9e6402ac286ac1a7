import { cents, type InvoiceLine, isoDay, lineOf } from '../scans/invoice.ts'
import type { Random } from '../scans/random.ts'
import type { Cast, Company, Supplier } from './companies.ts'
import { makePerson, type Person } from './people.ts'

/** One piece of business between two companies: what all papers about it draw upon. */
export interface Deal {
  readonly supplier: Supplier
  readonly customer: Company
  readonly lines: readonly InvoiceLine[]
  readonly net: number
  readonly tax: number
  readonly total: number
  readonly invoice: string
  readonly order: string
  readonly delivery: string
  readonly account: string
  /** The day of the invoice, as ISO text. */
  readonly invoiced: string
  /** One at the supplier, one at the customer. */
  readonly seller: Person
  readonly buyer: Person
}

/** A deal between companies of the cast, with everything else drawn from the stream; the sums add up. */
export function makeDeal({ suppliers, customers }: Cast, from: Random): Deal {
  const [supplier, customer] = [from.pick(suppliers), from.pick(customers)]
  const goods = shuffled(supplier.goods, from).slice(0, from.whole(1, 6))
  const lines = goods.map((article) => lineOf(article, from))
  return {
    supplier,
    customer,
    lines,
    ...sumsOf(lines, supplier.taxRate),
    invoice: from.pick(['INV-', 'R', '26-', 'SI', 'F/', '']) + digits(from, from.whole(5, 7)),
    order: from.pick(['PO-', '45', 'B/', 'ORD ', 'P']) + digits(from, 5),
    delivery: from.pick(['DN-', 'LS ', 'D', '80', 'W/']) + digits(from, 5),
    account: from.pick(['C', 'K-', '', '10']) + digits(from, 4),
    invoiced: isoDay(Date.UTC(2026, from.whole(0, 9), from.whole(1, 28))),
    seller: makePerson(from),
    buyer: makePerson(from),
  }
}

/** The deal with its first lines only, and sums to match: what a credit is given for, say. */
export function firstLines(deal: Deal, count: number): Deal {
  const lines = deal.lines.slice(0, count)
  return { ...deal, lines, ...sumsOf(lines, deal.supplier.taxRate) }
}

function sumsOf(lines: readonly InvoiceLine[], taxRate: number): Pick<Deal, 'net' | 'tax' | 'total'> {
  const net = cents(lines.reduce((sum, { amount }) => sum + amount, 0))
  const tax = cents((net * taxRate) / 100)
  return { net, tax, total: cents(net + tax) }
}

/** A number of so many digits that does not begin with zero. */
export function digits(from: Random, count: number): string {
  return String(from.whole(10 ** (count - 1), 10 ** count - 1))
}

/** The entries in an order drawn from the stream. */
export function shuffled<T>(list: readonly T[], from: Random): T[] {
  return list
    .map((entry) => ({ entry, at: from.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ entry }) => entry)
}

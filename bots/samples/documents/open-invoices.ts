import { cents } from '../scans/invoice.ts'
import { type Deal, digits } from './deal.ts'
import type { Pen } from './pen.ts'

/** The invoice of the deal and up to three others that are open: number, date, due date, amount. */
export function openInvoices({ invoice, invoiced, total }: Deal, pen: Pen) {
  const others = Array.from({ length: pen.from.whole(0, 3) }, (_, index) => ({
    number: invoice.slice(0, -4) + digits(pen.from, 4),
    day: (index + 1) * 6,
    amount: cents(pen.from.next() * 1800 + 40),
  }))
  const all = [{ number: invoice, day: 0, amount: total }, ...others]
  return {
    rows: all.map(({ number, day, amount }) => [
      number,
      pen.day(invoiced, day),
      pen.day(invoiced, day + 30),
      pen.figure(amount),
    ]),
    total: cents(all.reduce((sum, { amount }) => sum + amount, 0)),
  }
}

/** What every second reminder says at its end. */
export const IGNORE =
  '{If you have paid in the meantime, please disregard this letter.|Should your payment have crossed this letter, please ignore it.|If payment is on its way, accept our thanks.}'

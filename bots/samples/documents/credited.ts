import { type Deal, firstLines } from './deal.ts'
import type { Pen } from './pen.ts'

/** Why credits are given. */
export const WHY =
  '{the goods were returned|the goods arrived damaged|the price was wrong|part of the delivery was missing|the order was cancelled|a discount was forgotten|it was invoiced twice}'

/** Mostly a credit is for a part of what was invoiced. */
export function credited(deal: Deal, { from }: Pen): Deal {
  return from.next() < 0.3 ? deal : firstLines(deal, from.whole(1, 3))
}

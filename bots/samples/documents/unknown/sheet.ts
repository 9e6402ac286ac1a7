import type { Family } from '../../scans/fonts.ts'
import { pageOf } from '../../scans/html.ts'
import { type Deal, makeDeal } from '../deal.ts'
import { type Layout, SHARED } from '../layout.ts'
import { type Hand, type Pen, penOf } from '../pen.ts'

const HAND: Hand = { date: 'long', money: { thousands: ',', decimal: '.' }, sign: 'before' }

/** A layout for papers that no company's stationery fits: the body is all there is. */
export function sheet(
  name: string,
  family: Family,
  css: string,
  body: (deal: Deal, pen: Pen) => string,
): Layout {
  return {
    name,
    page(cast, from) {
      const deal = makeDeal(cast, from)
      return pageOf(body(deal, penOf(HAND, deal.supplier.currency, from)), family, SHARED + css)
    },
  }
}

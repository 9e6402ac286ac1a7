import { pageOf } from '../scans/html.ts'
import type { Random } from '../scans/random.ts'
import type { Cast } from './companies.ts'
import { type Deal, makeDeal } from './deal.ts'
import type { Content, Papers } from './papers/paper.ts'
import { type Pen, penOf } from './pen.ts'
import { commonplaces, smallPrint } from './small-print.ts'

/** One way in which documents of a kind are laid out and worded. */
export interface Layout {
  readonly name: string
  /** The HTML of one page, its companies out of the cast and all else drawn from the stream. */
  page(cast: Cast, from: Random): string
}

export type Layouts = readonly [Layout, ...Layout[]]

/** The layouts of one kind: those that training sees, and those that only the test sees. */
export interface Kind {
  readonly seen: Layouts
  readonly kept: Layouts
}

/** Styles that every sheet shares; its own come later and win. */
export const SHARED = `
  .meta th { text-align: left } .lines.wordy td:nth-child(2), .lines.wordy th:nth-child(2) { text-align: left }
  p { margin: 12px 0 } .foot { margin-top: 44px; font-size: 13px } .signed { margin: 30px 0 44px }
  .sums { margin: 20px 0 20px auto } .sums th { text-align: left; font-weight: 400; padding-right: 50px } .sums td { text-align: right }
  .sums tr:last-child * { font-weight: 700 }
  .signatures { display: flex; gap: 40px; margin-top: 70px } .signatures div { flex: 1; border-top: 1px solid #000; padding-top: 6px; font-size: 13px }`

/** A layout on any of the papers: what a deal becomes, sent by the one to the other. */
export function onPaper(
  name: string,
  papers: Papers,
  sender: 'supplier' | 'customer',
  content: (deal: Deal, pen: Pen) => Content,
): Layout {
  return {
    name,
    page(cast, from) {
      const deal = makeDeal(cast, from)
      const receiver = sender === 'supplier' ? deal.customer : deal.supplier
      const paper = from.pick(papers)
      const pen = penOf(paper, deal.supplier.currency, from)
      const written = content(deal, pen)
      const meta = [...written.meta, ...commonplaces(deal, pen, written.meta)]
      const printed = { ...written, meta, foot: smallPrint(deal[sender], pen) }
      return pageOf(paper.frame(printed, deal[sender], receiver), paper.family, SHARED + paper.css)
    },
  }
}

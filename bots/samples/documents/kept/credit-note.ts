import { credited, WHY } from '../credited.ts'
import { type Layouts, onPaper } from '../layout.ts'
import { papers } from '../papers/kept.ts'
import { paragraphs, pricedLines, signed, table, totals } from '../parts.ts'

export const creditNotes: Layouts = [
  onPaper('credit-note/adjustment', papers, 'supplier', (whole, pen) => {
    const deal = credited(whole, pen)
    return {
      title: pen.say('{Adjustment note|Credit adjustment}'),
      toLabel: 'Issued to',
      meta: [
        ['Adjustment no.', `A${deal.invoice.slice(-5)}`],
        ['Date of adjustment', pen.day(deal.invoiced, 15)],
        ['Adjusts invoice', deal.invoice],
      ],
      body:
        table(['Line adjusted', 'Qty', 'Unit', 'Reduction'], pricedLines(deal.lines, pen)) +
        totals(deal, pen, 'Reduction in price', 'Reduction in tax', 'Credited in total') +
        paragraphs(pen.say(`This note lowers what you owe us, because ${WHY}.`)),
    }
  }),
  onPaper('credit-note/goodwill', papers, 'supplier', (whole, pen) => {
    const deal = credited(whole, pen)
    return {
      title: pen.say('{CREDIT MEMORANDUM|NOTE OF CREDIT}'),
      meta: [
        ['No.', `M${deal.invoice.slice(-4)}`],
        ['of', pen.day(deal.invoiced, 33)],
        ['Regarding', `our invoice ${deal.invoice}`],
      ],
      body:
        paragraphs(
          pen.say(
            `{As a gesture of goodwill|In settlement of your claim|In view of the defects you found} we {allow you|grant you} a credit of`,
          ),
          `<b>${pen.money(deal.total)}</b>`,
          pen.say(
            `including tax of ${pen.money(deal.tax)}, which {may be set against|we shall set off against} {your next order|the open balance}.`,
          ),
        ) + signed('For the company', deal.seller),
    }
  }),
  onPaper('credit-note/bonus', papers, 'supplier', (whole, pen) => {
    const deal = credited(whole, pen)
    return {
      title: pen.say('{Credit note: yearly bonus|Credit note for returned items}'),
      meta: [
        ['Credit note', `B-${deal.invoice.slice(-5)}`],
        ['Date', pen.day(deal.invoiced, 40)],
        ['Your account', deal.account],
        ['Invoice credited', deal.invoice],
      ],
      body:
        table(['Position', 'Qty', 'Rate', 'Credit'], pricedLines(deal.lines, pen)) +
        totals(deal, pen, 'Sum', 'VAT', 'Balance in your favour') +
        paragraphs(
          pen.say('{No payment is due.|We pay this amount out to you.|It was booked to your account today.}'),
        ),
    }
  }),
]

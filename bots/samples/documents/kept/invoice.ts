import { digits } from '../deal.ts'
import { type Layouts, onPaper } from '../layout.ts'
import { papers } from '../papers/kept.ts'
import { paragraphs, pricedLines, sums, table, totals } from '../parts.ts'

export const invoices: Layouts = [
  onPaper('invoice/bill', papers, 'supplier', (deal, pen) => ({
    title: pen.say('{Tax invoice|Your bill}'),
    toLabel: 'Account holder',
    meta: [
      ['Bill no.', deal.invoice],
      ['Billing date', pen.day(deal.invoiced)],
      ['Customer reference', pen.maybe(deal.order) || null],
      ['Amount will be collected on', pen.day(deal.invoiced, 10)],
    ],
    body:
      table(['What you bought', 'No.', 'Unit', 'Charge'], pricedLines(deal.lines, pen)) +
      totals(deal, pen, 'Charges', 'Value added tax', 'Total to pay') +
      paragraphs(
        pen.say(
          '{You need do nothing: we take this amount by direct debit.|Pay online, by card or by bank transfer.}',
        ),
      ),
  })),
  onPaper('invoice/commercial', papers, 'supplier', (deal, pen) => ({
    title: 'COMMERCIAL INVOICE',
    toLabel: 'Consignee',
    meta: [
      ['No.', deal.invoice],
      ['of', pen.day(deal.invoiced)],
      ['Order', deal.order],
      ['Terms of delivery', pen.say('{DAP|EXW|FCA|CPT} (Incoterms 2020)')],
      ['Country of origin', pen.say('{United Kingdom|Germany|Denmark|Italy}')],
    ],
    body:
      table(
        ['Description of goods', 'HS code', 'Pcs', 'Value'],
        deal.lines.map(({ text, quantity, amount }) => [
          text,
          digits(pen.from, 8),
          quantity,
          pen.figure(amount),
        ]),
      ) +
      sums(
        ['Total value', pen.money(deal.net)],
        [`Freight and insurance`, pen.money(pen.from.whole(40, 320))],
      ) +
      paragraphs(
        'We certify that this invoice is true and correct.',
        pen.maybe('Payment: 30 days from date of invoice by bank transfer.'),
        `${deal.seller.name}, ${deal.seller.role}`,
      ),
  })),
  onPaper('invoice/interim', papers, 'supplier', (deal, pen) => ({
    title: pen.say('{Interim invoice|Invoice on account|Final invoice} {1|2|3}'),
    meta: [
      ['Invoice', deal.invoice],
      ['Issued', pen.day(deal.invoiced)],
      ['Payable until', pen.day(deal.invoiced, 21)],
      ['Contract', deal.order],
    ],
    body:
      paragraphs(
        pen.say(
          `Dear ${deal.buyer.name}, {for deliveries up to today we invoice|please find our charges for} the {following positions|positions below}.`,
        ),
      ) +
      table(['Position', 'Qty', 'Rate', 'Sum'], pricedLines(deal.lines, pen)) +
      totals(deal, pen, 'Sum of positions', 'plus VAT', 'Payable amount') +
      paragraphs(pen.say('{Please quote the invoice number when you pay.|Please pay to the account below.}')),
  })),
]

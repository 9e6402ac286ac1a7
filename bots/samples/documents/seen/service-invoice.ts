import { cents } from '../../scans/invoice.ts'
import { digits } from '../deal.ts'
import { type Layout, onPaper } from '../layout.ts'
import { papers } from '../papers/seen.ts'
import { details, goodsTable, paragraphs, sums, table, totals, wordyTable } from '../parts.ts'

/** Invoices for what is used, hired or done by the hour. */
export const serviceInvoices: readonly Layout[] = [
  onPaper('invoice/utility', papers, 'supplier', ({ invoice, invoiced, account }, pen) => {
    const used = pen.from.whole(300, 9000)
    const [rate, standing] = [0.1 + pen.from.next() * 0.3, pen.from.whole(9, 40)]
    const net = cents(used * rate + standing)
    return {
      title: pen.say('{Electricity bill|Water bill|Gas invoice|Telephone bill|Invoice for energy}'),
      toLabel: pen.say('{Place of supply|Contract partner|Customer}'),
      meta: [
        [pen.say('{Bill|Invoice|Invoice number}'), invoice],
        [pen.say('{Bill date|Date}'), pen.day(invoiced)],
        ['Contract account', account],
        [pen.say('{Meter|Line}'), digits(pen.from, 7)],
      ],
      body:
        table(
          [pen.say('{Charge|Service}'), pen.say('{Used|Units}'), 'Rate', pen.say('{Amount|Sum}')],
          [
            [pen.say('{Consumption|Usage|Calls}'), used, pen.figure(rate), pen.figure(used * rate)],
            [pen.say('{Standing charge|Basic fee}'), 1, pen.figure(standing), pen.figure(standing)],
          ],
        ) +
        sums(
          ['Net', pen.money(net)],
          ['VAT 20%', pen.money(cents(net * 0.2))],
          [pen.say('{Your bill comes to|Total of this bill|Amount due}'), pen.money(cents(net * 1.2))],
        ) +
        paragraphs(pen.say(`{We debit your account on|Please pay by} ${pen.day(invoiced, 14)}.`)),
    }
  }),
  onPaper('invoice/hours', papers, 'supplier', ({ invoice, invoiced, seller, order }, pen) => {
    const rate = pen.from.whole(35, 140)
    const rows = Array.from({ length: pen.from.whole(1, 4) }, (_, index) => {
      const hours = pen.from.whole(2, 16)
      return {
        text: pen.say('{Consulting|Repair|Translation|Planning|Training|Programming}'),
        hours,
        day: index * 3,
      }
    })
    const net = rows.reduce((sum, { hours }) => sum + hours * rate, 0)
    return {
      title: pen.say('{Invoice|Invoice for work done|Bill for hours worked}'),
      meta: [
        ['Invoice no.', invoice],
        ['Date', pen.day(invoiced)],
        [pen.say('{Assignment|Your order}'), order],
      ],
      body:
        paragraphs(pen.say('{For my work I invoice|I charge for my services|We bill the following hours}:')) +
        wordyTable(
          ['Date', pen.say('{Work|Activity}'), 'Hours', 'Amount'],
          rows.map(({ text, hours, day }) => [
            pen.day(invoiced, day - 15),
            text,
            hours,
            pen.figure(hours * rate),
          ]),
        ) +
        sums(
          ['Hourly rate', pen.money(rate)],
          [pen.say('{Invoice amount|Total fee|To be paid}'), pen.money(net)],
        ) +
        paragraphs(
          pen.say('{No VAT is charged, as a small business.|Plus expenses as agreed: none.}'),
          pen.say(
            `{Payable within two weeks to my account.|I look forward to your payment.} {${seller.name}|}`,
          ),
        ),
    }
  }),
  onPaper('invoice/subscription', papers, 'supplier', ({ invoice, invoiced, account }, pen) => {
    const net = pen.from.whole(20, 900)
    return {
      title: pen.say(
        '{Invoice for your subscription|Rental invoice|Licence invoice|Membership fee: invoice}',
      ),
      meta: [
        [pen.say('{Invoice|Document no.}'), invoice],
        [pen.say('{Invoice date|Issued on}'), pen.day(invoiced)],
        ['Subscription', account],
      ],
      body:
        details(
          [pen.say('{Plan|Object|Licence}'), pen.say('{Standard|Photocopier, room 4|Forklift|Five users}')],
          [pen.say('{Period|Term}'), `${pen.day(invoiced)} to ${pen.day(invoiced, 90)}`],
          [pen.say('{Fee|Price}'), pen.money(net)],
          ['VAT', pen.money(cents(net * 0.2))],
          [pen.say('{Amount charged|Total invoice|Total}'), pen.money(cents(net * 1.2))],
        ) +
        paragraphs(
          pen.say(
            '{Charged to the card ending 4471.|Please pay before the period begins.|The amount will be debited.}',
          ),
          pen.maybe('It renews by itself unless you cancel.'),
        ),
    }
  }),
  onPaper('invoice/deposit', papers, 'supplier', (deal, pen) => {
    const share = pen.from.pick([20, 30, 50])
    return {
      title: pen.say('{Down payment invoice|Advance invoice|Deposit invoice}'),
      meta: [
        ['Invoice number', deal.invoice],
        ['Date', pen.day(deal.invoiced)],
        ['For order', deal.order],
      ],
      body:
        goodsTable(deal.lines, pen) +
        totals(deal, pen, 'Order value', 'VAT', 'Together') +
        sums([`${share}% due now`, pen.money(cents((deal.total * share) / 100))]) +
        paragraphs(
          pen.say(
            '{As agreed we invoice a part in advance.|Delivery follows when your payment is here.|The rest is invoiced on delivery.}',
          ),
        ),
    }
  }),
  onPaper('invoice/receipt', papers, 'supplier', (deal, pen) => ({
    title: pen.say('{Invoice / receipt|Cash sale invoice|Paid invoice|Simplified invoice}'),
    toLabel: pen.say('{Sold to|Customer|Buyer}'),
    meta: [
      [pen.say('{Receipt no.|Invoice}'), deal.invoice],
      ['Date of sale', pen.day(deal.invoiced)],
      ['Served by', deal.seller.name],
    ],
    body:
      goodsTable(deal.lines, pen) +
      totals(deal, pen, 'Before tax', 'VAT', pen.say('{Paid|Total paid|Total}')) +
      paragraphs(
        pen.say(
          '{Paid by card.|Paid in cash with thanks.|Payment received.} {Exchange within 14 days with this invoice.|Thank you for shopping with us.}',
        ),
      ),
  })),
]

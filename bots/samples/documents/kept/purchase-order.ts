import { type Layouts, onPaper } from '../layout.ts'
import { papers } from '../papers/kept.ts'
import { paragraphs, pricedLines, signed, sums, table } from '../parts.ts'

export const purchaseOrders: Layouts = [
  onPaper('purchase-order/official', papers, 'customer', (deal, pen) => ({
    title: pen.say('{Official order|Supply order}'),
    toLabel: 'To the supplier',
    meta: [
      ['Order reference', deal.order],
      ['Raised on', pen.day(deal.invoiced, -16)],
      ['Raised by', `${deal.buyer.name}, ${deal.buyer.role}`],
      ['Required on', pen.day(deal.invoiced, -4)],
    ],
    body:
      table(['Required item', 'No.', 'Unit', 'Cost'], pricedLines(deal.lines, pen)) +
      sums(['Total cost', pen.money(deal.net)]) +
      paragraphs(
        'We order the above at the prices shown.',
        pen.maybe('Any change in price must be agreed with us before you deliver.'),
      ),
  })),
  onPaper('purchase-order/call-off', papers, 'customer', (deal, pen) => ({
    title: pen.say(`CALL-OFF ORDER {No. |}${deal.order}`),
    toLabel: 'Contractor',
    meta: [
      ['Framework agreement', `FA ${deal.account}`],
      ['Day', pen.day(deal.invoiced, -9)],
    ],
    body:
      paragraphs(
        pen.say(
          '{Under the agreement named above|As arranged} we call off these quantities for delivery in {week 12|week 31|the coming month}:',
        ),
      ) +
      table(['Description', 'Pcs', 'Price', 'Value'], pricedLines(deal.lines, pen)) +
      sums(['Value called off', pen.money(deal.net)]) +
      paragraphs(pen.maybe('Part deliveries are accepted.')) +
      signed('Purchasing', deal.buyer),
  })),
  onPaper('purchase-order/letter', papers, 'customer', (deal, pen) => ({
    title: pen.say('{Order for supplies|We would like to order}'),
    meta: [
      ['Our order', deal.order],
      ['Date', pen.day(deal.invoiced, -11)],
      ['Questions to', deal.buyer.name],
    ],
    body:
      paragraphs(
        `Dear ${deal.seller.name},`,
        pen.say(
          '{thank you for your offer, which we accept|your prices suit us}. Please {deliver|send} {as soon as you can|next week}:',
        ),
      ) +
      table(['What', 'Qty', 'Rate', 'Sum'], pricedLines(deal.lines, pen)) +
      paragraphs(
        `That makes ${pen.money(deal.net)} before tax.`,
        pen.say('{Send the bill with the goods|Put the order number on your invoice}, please.'),
      ) +
      signed(pen.say('{Kind regards,|Many thanks,}'), deal.buyer),
  })),
]

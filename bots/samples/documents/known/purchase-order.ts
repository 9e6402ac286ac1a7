import { type Kind, onPaper } from '../layout.ts'
import { papers } from '../papers/index.ts'
import { paragraphs, pricedLines, signatures, signed, sums, table } from '../parts.ts'
import { smallPrint } from '../small-print.ts'

const { seen, kept } = papers

export const purchaseOrders: Kind = {
  seen: [
    onPaper('purchase-order/standard', seen.office, 'customer', (deal, pen) => ({
      title: 'PURCHASE ORDER',
      toLabel: pen.say('{Supplier|To|Vendor}'),
      meta: [
        [pen.say('{PO number|Order no.|Purchase order no.}'), deal.order],
        [pen.say('{Order date|Date}'), pen.day(deal.invoiced, -14)],
        ['Deliver by', pen.day(deal.invoiced, -3)],
        ['Buyer', deal.buyer.name],
      ],
      body:
        paragraphs(
          pen.maybe(
            '{Please supply the goods below|Please deliver the following} {subject to our conditions of purchase|to the address above}.',
          ),
        ) +
        table(['Description', 'Qty', 'Unit price', 'Amount'], pricedLines(deal.lines, pen)) +
        sums([pen.say('{Order total excl. VAT|Total net|Order value}'), pen.money(deal.net)]) +
        paragraphs(
          pen.say(
            '{Quote the order number on delivery note and invoice.|Invoices without our order number will be returned.|Please confirm this order in writing.}',
          ),
        ),
      foot: smallPrint(deal.customer, pen),
    })),
    onPaper('purchase-order/quotation', seen.envelope, 'customer', (deal, pen) => ({
      title: pen.say(`{Order|Purchase order} ${deal.order}`),
      meta: [
        ['Date', pen.day(deal.invoiced, -20)],
        ['Your quotation', pen.say(`{of ${pen.day(deal.invoiced, -31)}|no. Q${deal.account}}`)],
        ['Contact', deal.buyer.name],
        ['Supplier no.', pen.maybe(deal.account) || null],
      ],
      body:
        paragraphs(
          pen.say('Dear {Sir or Madam|colleagues|business partners},'),
          pen.say(
            '{on the basis of your quotation we order|we place the following order with you|we hereby order}:',
          ),
        ) +
        table(
          ['Description', 'Quantity', 'Unit price', `Amount ${pen.currency}`],
          pricedLines(deal.lines, pen),
        ) +
        sums(['Order value net', pen.money(deal.net)]) +
        paragraphs(
          `Delivery date: ${pen.day(deal.invoiced, -2)}`,
          pen.say('{Terms of payment: 14 days 3%, 30 days net.|Payment: 30 days after receipt of invoice.}'),
          pen.maybe('{Please send us an order confirmation.|We expect your confirmation within two days.}'),
        ),
      foot: smallPrint(deal.customer, pen),
    })),
    onPaper('purchase-order/american', seen.band, 'customer', (deal, pen) => {
      const freight = pen.from.next() < 0.5 ? pen.from.whole(10, 90) : 0
      return {
        title: pen.say('{Purchase Order|PURCHASE ORDER}'),
        toLabel: 'Vendor',
        meta: [
          ['P.O. #', deal.order],
          ['Date', pen.day(deal.invoiced, -10)],
          ['Ship via', pen.say('{UPS Ground|Best way|Your truck}')],
          ['F.O.B.', pen.say('{Destination|Origin}')],
          ['Terms', pen.say('{Net 30|Net 45|2/10 net 30}')],
        ],
        body:
          table(['Item', 'Quantity', 'Unit cost', 'Line total'], pricedLines(deal.lines, pen)) +
          sums(
            ['Subtotal', pen.money(deal.net)],
            [pen.say('{Shipping|Freight}'), freight > 0 ? pen.money(freight) : null],
            ['Total', pen.money(deal.net + freight)],
          ) +
          paragraphs(
            pen.say('{Notify us at once if you cannot ship as specified.|Send two copies of your invoice.}'),
            `Authorized by ${deal.buyer.name}`,
          ),
        foot: smallPrint(deal.customer, pen),
      }
    }),
    onPaper('purchase-order/typed', seen.typewriter, 'customer', (deal, pen) => ({
      title: pen.say('{ORDER|ORDER FORM|Purchase Order}'),
      meta: [
        ['Order', deal.order],
        ['Date', pen.day(deal.invoiced, -8)],
        ['Wanted by', pen.day(deal.invoiced, -1)],
      ],
      body:
        paragraphs(
          pen.say('{Please send us|Kindly supply|We should like to order}:'),
          ...deal.lines.map(({ text, quantity, price }) => `${quantity} x ${text} @ ${pen.money(price)}`),
          pen.say(`{Total|Value|Together about} ${pen.money(deal.net)}`),
          pen.say('{Deliver to our stores, 8 to 4.|Carriage paid please.|Goods to the rear entrance.}'),
        ) + signed('For the company', deal.buyer),
      foot: smallPrint(deal.customer, pen),
    })),
    onPaper('purchase-order/requisition', seen.form, 'customer', (deal, pen) => ({
      title: pen.say('{Purchase order|Order form}'),
      toLabel: 'Supplier',
      meta: [
        ['Order no.', deal.order],
        ['Date of order', pen.day(deal.invoiced, -12)],
        ['Cost centre', deal.account],
        ['Delivery date', pen.day(deal.invoiced)],
      ],
      body:
        table(['Goods or service', 'Units', 'Price', 'Value'], pricedLines(deal.lines, pen)) +
        sums(['Value of order', pen.money(deal.net)]) +
        paragraphs(
          pen.say(
            '{Send the invoice to Accounts Payable.|Delivery address: goods inward, gate 2.} {Our terms of purchase apply.|}',
          ),
        ) +
        signatures('Ordered by', 'Approved by', 'Budget holder'),
      foot: smallPrint(deal.customer, pen),
    })),
    onPaper('purchase-order/online', seen.bannered, 'customer', (deal, pen) => ({
      title: pen.say(`{Our order|Purchase order|New order} ${deal.order}`),
      toLabel: 'Order placed with',
      meta: [
        ['Placed on', pen.day(deal.invoiced, -6)],
        ['Requested by', deal.buyer.name],
        ['Deliver to', pen.say('{Main warehouse|Reception|Workshop, building C}')],
      ],
      body:
        table(['Article', 'Qty', 'Agreed price', 'Sum'], pricedLines(deal.lines, pen)) +
        sums(
          ['Sum of order', pen.money(deal.net)],
          ['Estimated tax', pen.money(deal.tax)],
          ['Total of order', pen.money(deal.total)],
        ) +
        paragraphs(
          pen.say(
            '{Please confirm price and delivery date by return.|This order was created by our purchasing system and is valid without signature.}',
          ),
        ),
      foot: smallPrint(deal.customer, pen),
    })),
  ],
  kept: [
    onPaper('purchase-order/official', kept.titled, 'customer', (deal, pen) => ({
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
      foot: smallPrint(deal.customer, pen),
    })),
    onPaper('purchase-order/call-off', kept.centred, 'customer', (deal, pen) => ({
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
      foot: smallPrint(deal.customer, pen),
    })),
    onPaper('purchase-order/letter', kept.columned, 'customer', (deal, pen) => ({
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
      foot: smallPrint(deal.customer, pen),
    })),
  ],
}

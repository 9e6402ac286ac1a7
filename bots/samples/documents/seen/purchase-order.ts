import { type Layouts, onPaper } from '../layout.ts'
import { papers } from '../papers/seen.ts'
import { goodsTable, paragraphs, signatures, signed, sums, wordyTable } from '../parts.ts'

export const purchaseOrders: Layouts = [
  onPaper('purchase-order/standard', papers, 'customer', (deal, pen) => ({
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
      goodsTable(deal.lines, pen) +
      sums([pen.say('{Order total excl. VAT|Total net|Order value}'), pen.money(deal.net)]) +
      paragraphs(
        pen.say(
          '{Quote the order number on delivery note and invoice.|Invoices without our order number will be returned.|Please confirm this order in writing.}',
        ),
      ),
  })),
  onPaper('purchase-order/quotation', papers, 'customer', (deal, pen) => ({
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
      goodsTable(deal.lines, pen) +
      sums(['Order value net', pen.money(deal.net)]) +
      paragraphs(
        `Delivery date: ${pen.day(deal.invoiced, -2)}`,
        pen.say('{Terms of payment: 14 days 3%, 30 days net.|Payment: 30 days after receipt of invoice.}'),
        pen.maybe('{Please send us an order confirmation.|We expect your confirmation within two days.}'),
      ),
  })),
  onPaper('purchase-order/american', papers, 'customer', (deal, pen) => {
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
        goodsTable(deal.lines, pen) +
        sums(
          ['Subtotal', pen.money(deal.net)],
          [pen.say('{Shipping|Freight}'), freight > 0 ? pen.money(freight) : null],
          ['Total', pen.money(deal.net + freight)],
        ) +
        paragraphs(
          pen.say('{Notify us at once if you cannot ship as specified.|Send two copies of your invoice.}'),
          `Authorized by ${deal.buyer.name}`,
        ),
    }
  }),
  onPaper('purchase-order/typed', papers, 'customer', (deal, pen) => ({
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
  })),
  onPaper('purchase-order/requisition', papers, 'customer', (deal, pen) => ({
    title: pen.say('{Purchase order|Order form}'),
    toLabel: 'Supplier',
    meta: [
      ['Order no.', deal.order],
      ['Date of order', pen.day(deal.invoiced, -12)],
      ['Cost centre', deal.account],
      ['Delivery date', pen.day(deal.invoiced)],
    ],
    body:
      goodsTable(deal.lines, pen) +
      sums(['Value of order', pen.money(deal.net)]) +
      paragraphs(
        pen.say(
          '{Send the invoice to Accounts Payable.|Delivery address: goods inward, gate 2.} {Our terms of purchase apply.|}',
        ),
      ) +
      signatures('Ordered by', 'Approved by', 'Budget holder'),
  })),
  onPaper('purchase-order/online', papers, 'customer', (deal, pen) => ({
    title: pen.say(`{Our order|Purchase order|New order} ${deal.order}`),
    toLabel: 'Order placed with',
    meta: [
      ['Placed on', pen.day(deal.invoiced, -6)],
      ['Requested by', deal.buyer.name],
      ['Deliver to', pen.say('{Main warehouse|Reception|Workshop, building C}')],
    ],
    body:
      goodsTable(deal.lines, pen) +
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
  })),
  onPaper('purchase-order/confirming', papers, 'customer', (deal, pen) => ({
    title: pen.say(`{Confirmation of our telephone order|Our order ${deal.order}|Written order}`),
    meta: [
      ['Date', pen.day(deal.invoiced, -7)],
      ['Order', deal.order],
    ],
    body:
      paragraphs(
        pen.say(`Dear {${deal.seller.name}|Sirs|Sir or Madam},`),
        pen.say(
          '{as discussed on the telephone we order|further to your visit we order|thank you for your price list, from which we order}:',
        ),
      ) +
      goodsTable(deal.lines, pen) +
      paragraphs(
        pen.say(
          `{We need the goods by ${pen.day(deal.invoiced)}.|Please deliver to our works in week 20.|Delivery as soon as possible, please.}`,
        ),
        pen.say(
          '{Invoice to our head office.|Please tell us the day of delivery.|We look forward to your confirmation.}',
        ),
      ) +
      signed(pen.say('{Kind regards,|Yours faithfully,}'), deal.buyer),
  })),
  onPaper('purchase-order/stock', papers, 'customer', (deal, pen) => ({
    title: pen.say('{Replenishment order|Stock order|Reorder|Purchase order}'),
    toLabel: pen.say('{Supplier|Send to|Ordered from}'),
    meta: [
      [pen.say('{Order|PO|Order number}'), deal.order],
      [pen.say('{Ordered|Date|Created}'), pen.day(deal.invoiced, -5)],
      [pen.say('{Delivery date|Required by|Latest arrival}'), pen.day(deal.invoiced, 2)],
    ],
    body:
      wordyTable(
        [pen.say('{Material|Item}'), 'Description', pen.say('{Order quantity|Qty ordered}'), 'Price'],
        deal.lines.map(({ text, quantity, price }) => [
          `M${pen.from.whole(1000, 9999)}`,
          text,
          quantity,
          pen.figure(price),
        ]),
      ) +
      sums([pen.say('{Total order value|Net order value}'), pen.money(deal.net)]) +
      paragraphs(
        pen.say(
          '{Deliveries are accepted from 7 to 15 h.|Part deliveries only after agreement.|Late deliveries may be refused.}',
        ),
        pen.maybe('Our purchase order number must appear on all papers.'),
      ),
  })),
  onPaper('purchase-order/service', papers, 'customer', (deal, pen) => ({
    title: pen.say('{Order for services|Work order|Commission|Service order}'),
    toLabel: pen.say('{Contractor|To|Supplier}'),
    meta: [
      ['Order no.', deal.order],
      ['Date', pen.day(deal.invoiced, -21)],
      [pen.say('{Start of work|To be done by}'), pen.day(deal.invoiced, -10)],
    ],
    body:
      paragraphs(
        pen.say(
          '{We commission you to carry out|You are instructed to supply|We accept your offer and order} the following:',
        ),
      ) +
      goodsTable(deal.lines, pen) +
      sums(['Agreed price', pen.money(deal.net)]) +
      paragraphs(
        pen.say(
          '{The price is fixed.|Extra work needs our written consent.|Payment 30 days after the work is accepted.}',
        ),
        pen.maybe('Return the signed copy of this order.'),
      ) +
      signatures('For the client'),
  })),
  onPaper('purchase-order/trial', papers, 'customer', (deal, pen) => ({
    title: pen.say('{Trial order|First order|Order}'),
    meta: [
      ['Date', pen.day(deal.invoiced, -18)],
      ['Order number', deal.order],
    ],
    body:
      paragraphs(
        pen.say(`Dear {Sir or Madam|${deal.seller.name}},`),
        pen.say(
          '{your samples have convinced us|we thank you for your catalogue and prices}. {To begin with we order|Please book this order}:',
        ),
        ...deal.lines.map(({ text, quantity, price }) =>
          pen.say(`${quantity} {pieces|x|units} ${text}, {at|price} ${pen.money(price)} {each|}`),
        ),
        pen.say(
          `{The value is|In all} ${pen.money(deal.net)} {net|before tax}. {Delivery free to our door.|We accept your terms.}`,
        ),
        pen.say('{If all goes well, larger orders will follow.|Please let us know when you can deliver.}'),
      ) + signed(pen.say('{Yours faithfully,|Kind regards,}'), deal.buyer),
  })),
]

import { credited, WHY } from '../credited.ts'
import { type Layouts, onPaper } from '../layout.ts'
import { papers } from '../papers/seen.ts'
import { goodsTable, paragraphs, signed, sums, table, totals } from '../parts.ts'

export const creditNotes: Layouts = [
  onPaper('credit-note/goods', papers, 'supplier', (whole, pen) => {
    const deal = credited(whole, pen)
    return {
      title: 'CREDIT NOTE',
      toLabel: pen.say('{Credit to|Customer|Bill to}'),
      meta: [
        [pen.say('{Credit note no.|Credit no.|Number}'), `C${deal.invoice}`],
        ['Date', pen.day(deal.invoiced, 18)],
        [pen.say('{Original invoice|Invoice no.|Refers to invoice}'), deal.invoice],
        ['Account no.', pen.maybe(deal.account) || null],
      ],
      body:
        goodsTable(deal.lines, pen) +
        totals(
          deal,
          pen,
          pen.say('{Subtotal|Net credit}'),
          'VAT',
          pen.say('{Total credit|Amount credited}'),
        ) +
        paragraphs(pen.say(`{Reason:|We issue this note because} ${WHY}.`)),
    }
  }),
  onPaper('credit-note/correction', papers, 'supplier', (whole, pen) => {
    const deal = credited(whole, pen)
    return {
      title: pen.say(`{Credit note|Credit note / invoice correction|Cancellation invoice (credit)}`),
      meta: [
        ['Document no.', `G${deal.invoice}`],
        ['Date', pen.day(deal.invoiced, 9)],
        ['Customer no.', deal.account],
        ['For invoice', pen.say(`${deal.invoice} {of|dated} ${pen.day(deal.invoiced)}`)],
      ],
      body:
        paragraphs(
          pen.say(
            `{We credit you|You are credited} {with the following amounts|as follows|for the positions below}, {as|because} ${WHY}.`,
          ),
        ) +
        goodsTable(deal.lines, pen) +
        totals(deal, pen, 'Net amount', 'VAT', 'Credit total') +
        paragraphs(
          pen.say(
            '{The amount will be set off against open invoices.|We shall transfer the amount to your account within a few days.|Please deduct it from your next payment.}',
          ),
        ),
    }
  }),
  onPaper('credit-note/memo', papers, 'supplier', (whole, pen) => {
    const deal = credited(whole, pen)
    return {
      title: pen.say('{Credit Memo|CREDIT MEMO|Customer credit memo}'),
      toLabel: 'Customer',
      meta: [
        ['Credit memo #', deal.account + deal.invoice.slice(-4)],
        ['Date', pen.day(deal.invoiced, 25)],
        ['Applies to invoice', deal.invoice],
        ['RMA #', pen.maybe(`RMA${deal.delivery.slice(-4)}`) || null],
      ],
      body:
        goodsTable(deal.lines, pen) +
        sums(
          ['Subtotal', pen.money(deal.net)],
          [pen.say('{Sales tax|Tax}'), pen.money(deal.tax)],
          ['Credit amount', pen.money(deal.total)],
        ) +
        paragraphs(
          pen.say(
            '{This credit has been applied to your account.|Use this credit on any open invoice.|Do not pay: this is a credit.}',
          ),
        ),
    }
  }),
  onPaper('credit-note/plain', papers, 'supplier', (whole, pen) => {
    const deal = credited(whole, pen)
    return {
      title: pen.say('{CREDIT NOTE|CREDIT|Cr. Note}'),
      meta: [
        ['Cr. no.', deal.invoice.slice(-5)],
        ['Date', pen.day(deal.invoiced, 12)],
        ['Our inv.', deal.invoice],
      ],
      body:
        paragraphs(
          pen.say(`{Allowance|Credit|Your account is credited} for {returned|short-delivered|faulty} goods:`),
          ...deal.lines
            .slice(0, 3)
            .map(({ text, quantity, amount }) => `${quantity} x ${text} ${pen.money(amount)}`),
        ) +
        sums(['VAT', pen.money(deal.tax)], ['Total credited', pen.money(deal.total)]) +
        paragraphs(pen.maybe('{With our apologies.|Please keep with your invoice.}')),
    }
  }),
  onPaper('credit-note/returns', papers, 'supplier', (whole, pen) => {
    const deal = credited(whole, pen)
    return {
      title: 'Credit note',
      toLabel: 'Customer',
      meta: [
        ['Credit no.', `CN${deal.invoice.slice(-5)}`],
        ['Issue date', pen.day(deal.invoiced, 30)],
        ['Invoice', deal.invoice],
        ['Return slip', deal.delivery],
      ],
      body:
        goodsTable(deal.lines, pen) +
        totals(deal, pen, 'Total net', 'VAT', 'To your credit') +
        paragraphs(pen.say(`Reason for credit: ${WHY}. {Checked by|Approved by} ${deal.seller.name}.`)),
    }
  }),
  onPaper('credit-note/advice', papers, 'supplier', (whole, pen) => {
    const deal = credited(whole, pen)
    return {
      title: pen.say('{Credit advice|Credit note|Refund note}'),
      meta: [
        ['Reference', `CR-${deal.invoice.slice(-5)}`],
        ['Dated', pen.day(deal.invoiced, 20)],
      ],
      body:
        paragraphs(
          `Dear ${deal.buyer.name},`,
          pen.say(
            `{following your call|after your complaint|as agreed with ${deal.seller.name}} we {refund|credit} {part of|} invoice ${deal.invoice} of ${pen.day(deal.invoiced)}, as ${WHY}.`,
          ),
        ) +
        sums(
          ['Amount before tax', pen.money(deal.net)],
          ['Tax', pen.money(deal.tax)],
          [pen.say('{Credit in your favour|Refunded to you}'), pen.money(deal.total)],
        ) +
        paragraphs(
          pen.say(
            '{The refund reaches your bank account in five days.|You may deduct it from your next payment.}',
          ),
        ),
    }
  }),
  onPaper('credit-note/cancelled', papers, 'supplier', (deal, pen) => ({
    title: pen.say(
      `{Cancellation of invoice ${deal.invoice}|Credit: invoice ${deal.invoice}|Invoice reversal}`,
    ),
    meta: [
      [pen.say('{Credit note|Reversal no.|Document}'), `ST${deal.invoice.slice(-5)}`],
      ['Date', pen.day(deal.invoiced, 7)],
    ],
    body:
      paragraphs(
        pen.say(
          `{Our invoice ${deal.invoice} is cancelled in full|We cancel our invoice of ${pen.day(deal.invoiced)}}, {as|since|because} ${WHY}.`,
        ),
      ) +
      goodsTable(
        deal.lines.map((line) => ({ ...line, quantity: -line.quantity, amount: -line.amount })),
        pen,
      ) +
      sums(['Net', pen.money(-deal.net)], ['VAT', pen.money(-deal.tax)], ['Total', pen.money(-deal.total)]) +
      paragraphs(
        pen.say(
          '{You need not pay the invoice.|What you have paid will be returned to you.|A new invoice follows.}',
        ),
      ),
  })),
  onPaper('credit-note/difference', papers, 'supplier', (whole, pen) => {
    const deal = credited(whole, pen)
    return {
      title: pen.say('{Price difference: credit|Credit note|Correction in your favour}'),
      meta: [
        ['Our reference', `PD${deal.invoice.slice(-5)}`],
        [pen.say('{Date|Of}'), pen.day(deal.invoiced, 22)],
        ['Concerns', pen.say(`{invoice|our invoice} ${deal.invoice}`)],
      ],
      body:
        paragraphs(
          pen.say(`Dear {${deal.buyer.name}|customer|Sir or Madam},`),
          pen.say(
            `{you were charged too much|we charged the wrong price|the agreed discount was left out}. {We therefore credit|We return} to {your account|you} ${pen.money(deal.total)}, of which ${pen.money(deal.tax)} is tax.`,
          ),
          pen.say(
            '{Please accept our apologies.|Please book this accordingly.|We have set it against your balance.}',
          ),
        ) + signed(pen.say('{Kind regards,|Yours sincerely,}'), deal.seller),
    }
  }),
  onPaper('credit-note/empties', papers, 'supplier', (deal, pen) => {
    const [count, each] = [pen.from.whole(4, 60), pen.from.pick([1.5, 8, 12.5])]
    return {
      title: pen.say('{Credit for empties|Credit note: deposits|Returned pallets}'),
      toLabel: 'Customer',
      meta: [
        ['Credit no.', `E${deal.invoice.slice(-5)}`],
        ['Date', pen.day(deal.invoiced, 13)],
        ['Collected with', deal.delivery],
      ],
      body:
        table(
          ['Returned', 'Pieces', 'Deposit', 'Credit'],
          [
            [
              pen.say('{Euro pallets|Crates|Gas bottles|Cable drums}'),
              count,
              pen.figure(each),
              pen.figure(count * each),
            ],
          ],
        ) +
        sums([pen.say('{Credit|Total credit|Refund}'), pen.money(count * each)]) +
        paragraphs(
          pen.say(
            '{Deducted from your next invoice.|Credited to your customer account.|Paid out by transfer.}',
          ),
        ),
    }
  }),
]

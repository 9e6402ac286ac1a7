import { type Deal, firstLines } from '../deal.ts'
import { type Kind, onPaper } from '../layout.ts'
import { papers } from '../papers/index.ts'
import { paragraphs, pricedLines, signed, sums, table, totals } from '../parts.ts'
import type { Pen } from '../pen.ts'
import { smallPrint } from '../small-print.ts'

const { seen, kept } = papers

const WHY =
  '{the goods were returned|the goods arrived damaged|the price was wrong|part of the delivery was missing|the order was cancelled|a discount was forgotten|it was invoiced twice}'

export const creditNotes: Kind = {
  seen: [
    onPaper('credit-note/goods', seen.office, 'supplier', (whole, pen) => {
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
          table(['Description', 'Qty', 'Unit price', 'Amount'], pricedLines(deal.lines, pen)) +
          totals(
            deal,
            pen,
            pen.say('{Subtotal|Net credit}'),
            'VAT',
            pen.say('{Total credit|Amount credited}'),
          ) +
          paragraphs(pen.say(`{Reason:|We issue this note because} ${WHY}.`)),
        foot: smallPrint(deal.supplier, pen),
      }
    }),
    onPaper('credit-note/correction', seen.envelope, 'supplier', (whole, pen) => {
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
          table(
            ['Description', 'Quantity', 'Unit price', `Amount ${pen.currency}`],
            pricedLines(deal.lines, pen),
          ) +
          totals(deal, pen, 'Net amount', 'VAT', 'Credit total') +
          paragraphs(
            pen.say(
              '{The amount will be set off against open invoices.|We shall transfer the amount to your account within a few days.|Please deduct it from your next payment.}',
            ),
          ),
        foot: smallPrint(deal.supplier, pen),
      }
    }),
    onPaper('credit-note/memo', seen.band, 'supplier', (whole, pen) => {
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
          table(['Item', 'Quantity', 'Price', 'Credit'], pricedLines(deal.lines, pen)) +
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
        foot: smallPrint(deal.supplier, pen),
      }
    }),
    onPaper('credit-note/plain', seen.typewriter, 'supplier', (whole, pen) => {
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
            pen.say(
              `{Allowance|Credit|Your account is credited} for {returned|short-delivered|faulty} goods:`,
            ),
            ...deal.lines
              .slice(0, 3)
              .map(({ text, quantity, amount }) => `${quantity} x ${text} ${pen.money(amount)}`),
          ) +
          sums(['VAT', pen.money(deal.tax)], ['Total credited', pen.money(deal.total)]) +
          paragraphs(pen.maybe('{With our apologies.|Please keep with your invoice.}')),
        foot: smallPrint(deal.supplier, pen),
      }
    }),
    onPaper('credit-note/returns', seen.form, 'supplier', (whole, pen) => {
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
          table(['Returned goods', 'Units', 'Price', 'Credited'], pricedLines(deal.lines, pen)) +
          totals(deal, pen, 'Total net', 'VAT', 'To your credit') +
          paragraphs(pen.say(`Reason for credit: ${WHY}. {Checked by|Approved by} ${deal.seller.name}.`)),
        foot: smallPrint(deal.supplier, pen),
      }
    }),
    onPaper('credit-note/advice', seen.bannered, 'supplier', (whole, pen) => {
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
        foot: smallPrint(deal.supplier, pen),
      }
    }),
  ],
  kept: [
    onPaper('credit-note/adjustment', kept.titled, 'supplier', (whole, pen) => {
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
        foot: smallPrint(deal.supplier, pen),
      }
    }),
    onPaper('credit-note/goodwill', kept.centred, 'supplier', (whole, pen) => {
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
        foot: smallPrint(deal.supplier, pen),
      }
    }),
    onPaper('credit-note/bonus', kept.columned, 'supplier', (whole, pen) => {
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
            pen.say(
              '{No payment is due.|We pay this amount out to you.|It was booked to your account today.}',
            ),
          ),
        foot: smallPrint(deal.supplier, pen),
      }
    }),
  ],
}

/** Mostly a credit is for a part of what was invoiced. */
function credited(deal: Deal, { from }: Pen): Deal {
  return from.next() < 0.3 ? deal : firstLines(deal, from.whole(1, 3))
}

import { invoicePages } from '../../scans/html.ts'
import { makeInvoice } from '../../scans/invoice.ts'
import { type Vendor, vendors } from '../../scans/vendors.ts'
import { digits } from '../deal.ts'
import { type Kind, type Layout, onPaper } from '../layout.ts'
import { papers } from '../papers/index.ts'
import { details, paragraphs, pricedLines, sums, table, totals } from '../parts.ts'
import { smallPrint } from '../small-print.ts'

const { seen, kept } = papers

/** The invoices of the sample scans, by the vendors that use the layout. */
function scanned(layout: Vendor['layout']): Layout {
  const [first, ...others] = vendors.filter((vendor) => vendor.layout === layout)
  return {
    name: `invoice/${layout}`,
    page: (_, from) => invoicePages(makeInvoice(from.pick([first ?? vendors[0], ...others]), from))[0] ?? '',
  }
}

export const invoices: Kind = {
  seen: [
    scanned('classic'),
    scanned('columns'),
    scanned('continental'),
    scanned('typed'),
    scanned('boxed'),
    scanned('banner'),
    onPaper('invoice/fee-note', seen.envelope, 'supplier', (deal, pen) => ({
      title: pen.say('{Fee note|Invoice|Invoice for services}'),
      meta: [
        ['Date', pen.day(deal.invoiced)],
        ['Our reference', deal.invoice],
        ['Your contact', deal.seller.name],
      ],
      body:
        paragraphs(
          pen.say(
            `{For our services|For work done|For professional services} in {the past month|the period to ${pen.day(deal.invoiced, -3)}} {we charge|we take the liberty of charging|please find below} {as follows|as agreed}:`,
          ),
        ) +
        details(
          ...deal.lines.map(({ text, amount }): [string, string] => [text, pen.money(amount)]),
          ['VAT', pen.money(deal.tax)],
          ['To be paid', pen.money(deal.total)],
        ) +
        paragraphs(
          pen.say(
            `{Please transfer|Kindly remit|We ask you to pay} the amount {within 14 days|by ${pen.day(deal.invoiced, 14)}|without deduction on receipt}.`,
          ),
          pen.maybe(`{Thank you for your trust.|It was a pleasure to work for you.}`),
        ),
      foot: smallPrint(deal.supplier, pen),
    })),
    onPaper('invoice/goods', seen.office, 'supplier', (deal, pen) => ({
      title: pen.say('{Sales Invoice|INVOICE|Invoice}'),
      toLabel: pen.say('{Invoice address|Sold to|Customer}'),
      meta: [
        [pen.say('{Number|Invoice number|Document}'), deal.invoice],
        ['Invoice date / tax point', pen.day(deal.invoiced)],
        ['Delivery note', pen.maybe(deal.delivery) || null],
        ['Account', deal.account],
        ['Terms', pen.say('{30 days net|14 days 2%, 30 days net|end of month following}')],
      ],
      body:
        table(['Item', 'Quantity', 'Each', 'Value'], pricedLines(deal.lines, pen)) +
        totals(deal, pen, pen.say('{Goods total|Net value}'), 'VAT', pen.say('{Invoice total|Please pay}')) +
        paragraphs(
          pen.maybe(
            '{Interest is charged on late payment.|Goods delivered in good order remain ours until paid.}',
          ),
        ),
      foot: smallPrint(deal.supplier, pen),
    })),
  ],
  kept: [
    onPaper('invoice/bill', kept.titled, 'supplier', (deal, pen) => ({
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
      foot: smallPrint(deal.supplier, pen),
    })),
    onPaper('invoice/commercial', kept.centred, 'supplier', (deal, pen) => ({
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
      foot: smallPrint(deal.supplier, pen),
    })),
    onPaper('invoice/interim', kept.columned, 'supplier', (deal, pen) => ({
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
        paragraphs(
          pen.say('{Please quote the invoice number when you pay.|Please pay to the account below.}'),
        ),
      foot: smallPrint(deal.supplier, pen),
    })),
  ],
}

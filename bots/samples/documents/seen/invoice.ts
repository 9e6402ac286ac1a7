import { type Layouts, onPaper } from '../layout.ts'
import { papers } from '../papers/seen.ts'
import { details, goodsTable, paragraphs, sums, totals } from '../parts.ts'
import { scanned } from './scanned.ts'
import { serviceInvoices } from './service-invoice.ts'

export const invoices: Layouts = [
  scanned('classic'),
  scanned('columns'),
  scanned('continental'),
  scanned('typed'),
  scanned('boxed'),
  scanned('banner'),
  onPaper('invoice/fee-note', papers, 'supplier', (deal, pen) => ({
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
  })),
  onPaper('invoice/goods', papers, 'supplier', (deal, pen) => ({
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
      goodsTable(deal.lines, pen) +
      totals(deal, pen, pen.say('{Goods total|Net value}'), 'VAT', pen.say('{Invoice total|Please pay}')) +
      paragraphs(
        pen.maybe(
          '{Interest is charged on late payment.|Goods delivered in good order remain ours until paid.}',
        ),
      ),
  })),
  onPaper('invoice/covering', papers, 'supplier', (deal, pen) => ({
    title: pen.say(`{Invoice|Our invoice|Invoice no.} ${deal.invoice}`),
    meta: [
      ['Date', pen.day(deal.invoiced)],
      [pen.say('{Due|Payable by|Due date}'), pen.day(deal.invoiced, 30)],
    ],
    body:
      paragraphs(
        pen.say(`Dear {${deal.buyer.name}|Sir or Madam|customer},`),
        pen.say(
          `{thank you for your order|we thank you for your custom}. {For the goods delivered on ${pen.day(deal.invoiced, -4)} we charge you|We invoice you for the delivery ${deal.delivery}} {as follows|as below}:`,
        ),
      ) +
      goodsTable(deal.lines, pen) +
      totals(deal, pen, pen.say('{Net|Subtotal|Net amount}'), 'VAT', pen.say('{Total|Gross|Amount due}')) +
      paragraphs(
        pen.say(
          '{Please pay within 30 days.|Payable without deduction.|2% discount for payment within ten days.} {Thank you.|}',
        ),
      ),
  })),
  onPaper('invoice/export', papers, 'supplier', (deal, pen) => ({
    title: pen.say('{Export invoice|Invoice (reverse charge)|INVOICE}'),
    toLabel: pen.say('{Buyer|Bill to|Importer}'),
    meta: [
      ['Invoice no.', deal.invoice],
      ['Date', pen.day(deal.invoiced)],
      [pen.say('{Your order|Order no.}'), deal.order],
      [pen.say('{Delivery terms|Incoterms}'), pen.say('{DAP|EXW|FCA}')],
    ],
    body:
      goodsTable(deal.lines, pen) +
      sums([pen.say('{Invoice amount|Total amount|Total value}'), pen.money(deal.net)]) +
      paragraphs(
        pen.say(
          '{Export delivery, free of tax.|VAT to be accounted for by the recipient.} {Customs tariff number on request.|Goods of European origin.|We declare that the goods are of our own make.}',
        ),
        pen.say('{Payment by bank transfer in advance.|Payment: 30 days net.}'),
      ),
  })),
  onPaper('invoice/period', papers, 'supplier', (deal, pen) => ({
    title: pen.say('{Monthly invoice|Invoice|Collective invoice|Account for the month}'),
    toLabel: pen.say('{Customer|Invoice to|For}'),
    meta: [
      [pen.say('{Invoice|No.|Number}'), deal.invoice],
      ['Issued', pen.day(deal.invoiced)],
      ['Period', `${pen.day(deal.invoiced, -30)} - ${pen.day(deal.invoiced, -1)}`],
    ],
    body:
      goodsTable(deal.lines, pen) +
      totals(deal, pen, 'Sum', pen.say('{VAT|Tax|Sales tax}'), pen.say('{To pay|Payable|Total payable}')) +
      paragraphs(
        pen.say(
          '{The amount is collected from your account by direct debit.|Please transfer to our account, stating the number above.|Pay by card on our website.}',
        ),
        pen.maybe('Questions about this bill? {Write to us|Call us} within a month.'),
      ),
  })),
  ...serviceInvoices,
]

import { writeDate, writeMoney } from '../written.ts'
import { block, customer, type Layout, linesTable, pairs } from './layout.ts'

const money = { thousands: ',', decimal: '.' } as const

/** A small firm's typewriter: one typeface, few lines drawn, short labels. */
export const typed: Layout = {
  family: 'Courier Prime',
  date: 'slashed',
  money,
  css: `
    body { font-size: 17px } h1 { font-size: 21px; margin: 0 }
    .letterhead { text-align: center; margin-bottom: 50px }
    .meta { margin: 30px 0 } .meta th { text-align: left; padding-right: 30px; font-weight: 400 }
    .lines thead th { border-bottom: 1px dashed #000 }
    .sums { margin: 26px 0 0 auto; border-top: 1px dashed #000 } .sums th { text-align: left; padding-right: 50px; font-weight: 400 } .sums td { text-align: right }`,
  body: (invoice, part) => `
    <div class="letterhead"><h1>${invoice.vendor}</h1>${block(invoice.by.address)}</div>
    <div>To: ${customer[0]}</div><div>${customer.slice(1).join(', ')}</div>
    ${pairs('meta', [
      ['Inv #', invoice.number],
      ['Date', writeDate(invoice.date, 'slashed')],
      ['PO #', invoice.order],
      ['Pay by', writeDate(invoice.due, 'slashed')],
    ])}
    ${linesTable(part, money, ['Goods / services', 'Qty', 'Each', 'Total'])}
    ${part.last ? sums(invoice) : '<p>Please turn over</p>'}
    <p style="margin-top:80px">With thanks for your custom.<br>VAT registration ${invoice.by.taxId}</p>`,
}

function sums({ net, tax, total, by }: Parameters<Layout['body']>[0]): string {
  return pairs('sums', [
    ['Total excl. VAT', `£${writeMoney(net, money)}`],
    [`VAT @ ${by.taxRate}%`, `£${writeMoney(tax, money)}`],
    ['Amount due', `£${writeMoney(total, money)}`],
  ])
}

import { writeDate, writeMoney } from '../written.ts'
import { block, customer, type Layout, linesTable, pairs } from './layout.ts'

const money = { thousands: ',', decimal: '.' } as const

/** A design studio's template: a dark banner, a drawn mark, labels on the right edge. */
export const banner: Layout = {
  family: 'Open Sans',
  date: 'long',
  money,
  css: `
    .banner { margin: -64px -80px 34px; padding: 34px 80px; color: #fff; display: flex; gap: 20px; align-items: center }
    .mark { width: 44px; height: 44px; border-radius: 50%; border: 8px solid #fff; opacity: .8 }
    .banner h1 { font-size: 25px; margin: 0 }
    .mid { display: flex; justify-content: space-between; margin-bottom: 40px }
    .meta th { text-align: right; padding-right: 18px; color: #333 } .meta td { text-align: right }
    .lines tbody td { border-bottom: 1px solid #ccc }
    .sums { margin: 22px 0 0 auto } .sums th { text-align: right; padding-right: 26px } .sums td { text-align: right }
    .sums tr:last-child * { font-size: 18px }
    .foot { margin-top: 60px; font-size: 13px }`,
  body: (invoice, part) => `
    <div class="banner" style="background:${invoice.by.colour}"><div class="mark"></div><h1>${invoice.vendor}</h1></div>
    <div class="mid"><div><b>Invoice to</b>${block(customer)}</div>
    ${pairs('meta', [
      ['Tax invoice number', invoice.number],
      ['Dated', writeDate(invoice.date, 'long')],
      ['Payment due', writeDate(invoice.due, 'long')],
      ['Purchase order no.', invoice.order],
    ])}</div>
    ${linesTable(part, money, ['Service', 'Qty', 'Rate', 'Amount'])}
    ${part.last ? sums(invoice) : '<p>Continued overleaf</p>'}
    <div class="foot">${invoice.vendor}, ${invoice.by.address.join(', ')}. VAT number ${invoice.by.taxId}. Account holder: ${invoice.vendor}</div>`,
}

function sums({ net, tax, total, by }: Parameters<Layout['body']>[0]): string {
  return pairs('sums', [
    ['Amount before tax', `€${writeMoney(net, money)}`],
    [`Tax ${by.taxRate}%`, `€${writeMoney(tax, money)}`],
    ['Amount payable', `€${writeMoney(total, money)}`],
  ])
}

import { writeDate, writeMoney } from '../written.ts'
import { block, customer, type Layout, linesTable, pairs } from './layout.ts'

const money = { thousands: ',', decimal: '.' } as const

/** British: letterhead on the left, details in a list on the right, sums below the lines. */
export const classic: Layout = {
  family: 'Open Sans',
  date: 'long',
  money,
  css: `
    .head { display: flex; justify-content: space-between }
    .head h1 { font-size: 25px; margin: 0 0 6px }
    .head h2 { font-size: 30px; letter-spacing: 3px; margin: 0 }
    .mid { display: flex; justify-content: space-between; margin: 46px 0 40px }
    .meta th { text-align: left; padding-right: 34px }
    .lines thead th { border-bottom: 2px solid #333 }
    .sums { margin: 26px 0 0 auto } .sums th { text-align: left; padding-right: 60px } .sums td { text-align: right }
    .sums tr:last-child { font-weight: 700; font-size: 18px }
    .foot { margin-top: 60px; font-size: 13px }`,
  body: (invoice, part) => `
    <div class="head"><div><h1 style="color:${invoice.by.colour}">${invoice.vendor}</h1>${block(invoice.by.address)}</div><h2>INVOICE</h2></div>
    <div class="mid"><div><b>Bill to</b>${block(customer)}</div>
    ${pairs('meta', [
      ['Invoice no.', invoice.number],
      ['Invoice date', writeDate(invoice.date, 'long')],
      ['Due date', writeDate(invoice.due, 'long')],
      ['Your order no.', invoice.order],
    ])}</div>
    ${linesTable(part, money, ['Description', 'Qty', 'Unit price', 'Amount'])}
    ${part.last ? sums(invoice) : '<p>Continued on the next page</p>'}
    <div class="foot">${invoice.vendor} &middot; VAT no. ${invoice.by.taxId} &middot; Please quote ${invoice.number} with your payment.</div>`,
}

function sums({ net, tax, total, by }: Parameters<Layout['body']>[0]): string {
  return pairs('sums', [
    ['Subtotal', `£${writeMoney(net, money)}`],
    [`VAT (${by.taxRate}%)`, `£${writeMoney(tax, money)}`],
    ['Total due', `£${writeMoney(total, money)}`],
  ])
}

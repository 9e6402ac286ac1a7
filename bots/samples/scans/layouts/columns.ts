import { writeDate, writeMoney } from '../written.ts'
import { block, customer, type Layout, linesTable, pairs } from './layout.ts'

const money = { thousands: ',', decimal: '.' } as const

/** American: labels above their values in a row of columns. */
export const columns: Layout = {
  family: 'Open Sans',
  date: 'american',
  money,
  css: `
    h1 { font-size: 27px; margin: 0 0 4px }
    .band { display: flex; justify-content: space-between; background: #eee; padding: 14px 16px; margin: 34px 0 }
    .band b { display: block; font-size: 13px; color: #444; margin-bottom: 5px }
    .two { display: flex; gap: 120px; margin-bottom: 34px }
    .lines thead th { background: #ddd }
    .sums { margin: 22px 0 0 auto } .sums th { text-align: right; padding-right: 40px; font-weight: 400 } .sums td { text-align: right }
    .sums tr:last-child * { font-weight: 700; border-top: 2px solid #000 }`,
  body: (invoice, part) => `
    <h1 style="color:${invoice.by.colour}">${invoice.vendor}</h1>${block(invoice.by.address)}
    <div class="band">
      ${column('Invoice number', invoice.number)}
      ${column('Date of issue', writeDate(invoice.date, 'american'))}
      ${column('Payment due', writeDate(invoice.due, 'american'))}
      ${invoice.order === null ? '' : column('Purchase order', invoice.order)}
    </div>
    <div class="two"><div><b>Billed to</b>${block(customer)}</div><div><b>Ship to</b>${block(customer.slice(2))}</div></div>
    ${linesTable(part, money, ['Item', 'Quantity', 'Price', 'Line total'])}
    ${part.last ? sums(invoice) : '<p>Continued on the next page</p>'}
    <p style="margin-top:70px">Make checks payable to ${invoice.vendor} (Tax ID ${invoice.by.taxId})</p>`,
}

function column(label: string, value: string): string {
  return `<div><b>${label}</b>${value}</div>`
}

function sums({ net, tax, total, by }: Parameters<Layout['body']>[0]): string {
  return pairs('sums', [
    ['Net', `$${writeMoney(net, money)}`],
    [`Sales tax ${by.taxRate}%`, `$${writeMoney(tax, money)}`],
    ['Balance due', `$${writeMoney(total, money)}`],
  ])
}

import { writeDate, writeMoney } from '../written.ts'
import { block, customer, type Layout, linesTable, pairs } from './layout.ts'

const money = { thousands: '.', decimal: ',' } as const

/** German habits in English words: window address, details to its right, decimal comma. */
export const continental: Layout = {
  family: 'Lora',
  date: 'dotted',
  money,
  css: `
    .letterhead { text-align: right; border-bottom: 1px solid #555; padding-bottom: 12px }
    .letterhead h1 { font-size: 26px; margin: 0 0 4px }
    .mid { display: flex; justify-content: space-between; margin: 60px 0 44px }
    .meta th { text-align: left; font-weight: 400; padding-right: 26px }
    h2 { font-size: 21px; margin-bottom: 18px }
    .lines thead th { border-top: 1px solid; border-bottom: 1px solid }
    .sums { margin: 20px 0 0 auto } .sums th { text-align: left; font-weight: 400; padding-right: 70px } .sums td { text-align: right }
    .sums tr:last-child * { font-weight: 700 }
    .foot { position: absolute; bottom: 60px; left: 80px; right: 80px; border-top: 1px solid #777; padding-top: 8px; font-size: 12.5px }`,
  body: (invoice, part) => `
    <div class="letterhead"><h1 style="color:${invoice.by.colour}">${invoice.vendor}</h1>${block(invoice.by.address)}</div>
    <div class="mid"><div>${block(customer)}</div>
    ${pairs('meta', [
      ['Invoice No:', invoice.number],
      ['Date:', writeDate(invoice.date, 'dotted')],
      ['Order no:', invoice.order],
      ['Customer no:', '70112'],
      ['Payable by:', writeDate(invoice.due, 'dotted')],
    ])}</div>
    <h2>Invoice</h2>
    ${linesTable(part, money, ['Description', 'Quantity', 'Unit price', 'Amount EUR'])}
    ${part.last ? sums(invoice) : '<p>Carried over to the next page</p>'}
    <div class="foot">${invoice.vendor} &middot; ${invoice.by.address.join(', ')} &middot; VAT ID ${invoice.by.taxId}</div>`,
}

function sums({ net, tax, total, by }: Parameters<Layout['body']>[0]): string {
  return pairs('sums', [
    ['Net amount', `${writeMoney(net, money)} EUR`],
    [`MwSt / VAT ${by.taxRate} %`, `${writeMoney(tax, money)} EUR`],
    ['Invoice total', `${writeMoney(total, money)} EUR`],
  ])
}

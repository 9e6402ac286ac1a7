import { writeDate, writeMoney } from '../written.ts'
import { block, customer, type Layout, linesTable } from './layout.ts'

const money = { thousands: ' ', decimal: '.' } as const

/** A form: small labels in the corners of ruled boxes, with the values below them. */
export const boxed: Layout = {
  family: 'Lora',
  date: 'iso',
  money,
  css: `
    h1 { font-size: 24px; margin: 0 } .kind { float: right; font-size: 24px }
    .boxes { display: grid; grid-template-columns: repeat(4, 1fr); border: 1px solid #222; margin: 30px 0 }
    .boxes div { border-right: 1px solid #222; padding: 6px 10px 10px } .boxes div:last-child { border: 0 }
    .boxes small { display: block; font-size: 12.5px; color: #333; margin-bottom: 6px }
    .to { border: 1px solid #222; width: 330px; padding: 8px 12px; margin-bottom: 30px }
    .lines th, .lines td { border: 1px solid #666 }
    .sums { margin-left: auto; width: 470px; grid-template-columns: repeat(3, 1fr) } .sums div:last-child { font-weight: 700 }`,
  body: (invoice, part) => `
    <span class="kind">Invoice</span><h1>${invoice.vendor}</h1>${block(invoice.by.address)}
    <div class="boxes">
      ${cell('Document no.', invoice.number)}${cell('Issue date', writeDate(invoice.date, 'iso'))}
      ${cell('Due on', writeDate(invoice.due, 'iso'))}${cell('Your PO', invoice.order ?? '&mdash;')}
    </div>
    <div class="to"><small>Customer</small>${block(customer)}</div>
    ${linesTable(part, money, ['Designation', 'Units', 'Price', 'Amount'])}
    ${part.last ? sums(invoice) : '<p>Continued</p>'}
    <p>All amounts in ${invoice.currency}. VAT ${invoice.by.taxId}. ${invoice.vendor}, ${invoice.by.address[1]}.</p>`,
}

function cell(label: string, value: string): string {
  return `<div><small>${label}</small>${value}</div>`
}

function sums({ net, tax, total, by, currency }: Parameters<Layout['body']>[0]): string {
  return `<div class="boxes sums">${cell('Total net', writeMoney(net, money))}${cell(
    `VAT ${by.taxRate} %`,
    writeMoney(tax, money),
  )}${cell(`Grand total ${currency}`, writeMoney(total, money))}</div>`
}

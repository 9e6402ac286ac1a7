import type { Voucher } from '../book.ts'
import { document, type Html, html } from './html.ts'

const COLUMNS = [
  'Voucher',
  'Invoice no.',
  'Vendor',
  'Invoice date',
  'Order no.',
  'Net',
  'Tax',
  'Total',
  'Currency',
  'Goods received',
  'Posted by',
]
const MOST_ROWS = 50

/** The list of posted invoices; with a number, those of that number. */
export function invoicesPage(vouchers: readonly Voucher[], number: string, disturbance: Html): string {
  const caption = number ? `Invoices numbered ${number}` : 'Latest invoices'
  const rows = vouchers.slice(-MOST_ROWS).map(row)
  const body = html`
    <h1>Invoices</h1>
    <form method="get" action="/area/invoices" class="search">
      <label>Search for number <input name="number" value="${number}" /></label>
      <button>Search</button>
    </form>
    <table>
      <caption>${caption}</caption>
      <thead><tr>${COLUMNS.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${rows}</tbody>
    </table>
    <p class="small">${rows.length} of ${vouchers.length} shown</p>${disturbance}`
  return document('Invoices', body, 'work')
}

function row(voucher: Voucher): Html {
  const { net, tax, total } = voucher
  const texts = [voucher.voucher, voucher.number, voucher.vendor, shownDay(voucher.date), voucher.order]
  return html`<tr>
    ${texts.map((text) => html`<td>${text}</td>`)}
    ${[net, tax, total].map((amount) => html`<td class="amount">${shownAmount(amount)}</td>`)}
    <td>${voucher.currency}</td><td>${voucher.goodsReceived ? 'yes' : 'no'}</td><td>${voucher.postedBy}</td>
  </tr>`
}

function shownDay(iso: string): string {
  return iso.split('-').reverse().join('/')
}

function shownAmount(amount: number): string {
  return amount.toLocaleString('en-GB', { minimumFractionDigits: 2 })
}

import { cents } from '../../scans/invoice.ts'
import { digits, shuffled } from '../deal.ts'
import { type Layouts, onPaper } from '../layout.ts'
import { papers } from '../papers/seen.ts'
import { details, paragraphs, sums, table, wordyTable } from '../parts.ts'
import type { Pen } from '../pen.ts'
import { sheet } from './sheet.ts'

/** Movements of an account after the day, and what they leave: day, text, amount, balance. */
function movements(start: string, names: readonly string[], pen: Pen) {
  let balance = pen.from.whole(2000, 30_000)
  const opening = balance
  const rows = Array.from({ length: pen.from.whole(7, 14) }, (_, index) => {
    const amount = cents(pen.from.next() * 2400 - 1300)
    balance = cents(balance + amount)
    const text = pen.say(
      `{Transfer|Direct debit|Card payment|Standing order|Credit} {${names.join('|')}|salaries|rent|tax office}`,
    )
    return [pen.day(start, index * 2), text, pen.figure(amount), pen.figure(balance)]
  })
  return { opening, balance, rows }
}

export const bankStatements: Layouts = [
  sheet(
    'bank-statement/retail',
    'Open Sans',
    'h1 { color: #123 } .lines { font-size: 14px }',
    ({ customer, supplier, invoiced, account }, pen) => {
      const { opening, balance, rows } = movements(invoiced, [customer.name, supplier.name], pen)
      return `<h1>${pen.say('{Severn and Vale Bank|Hansekontor Bank AG|First Prairie Bank}')}</h1><h2>${pen.say('{Account statement|Statement of account}')}</h2>
      ${details(['Account holder', customer.name], ['IBAN', `GB${digits(pen.from, 9)} ${account}`], ['Statement no.', digits(pen.from, 2)], ['Opening balance', pen.money(opening)])}<br>
      ${wordyTable(['Booking date', 'Transaction', 'Amount', 'Balance'], rows)}
      ${sums(['Closing balance', pen.money(balance)], ['Overdraft limit', pen.money(5000)])}
      ${paragraphs(pen.maybe('Deposits are protected up to the legal limit. Please object within six weeks.'))}`
    },
  ),
  sheet(
    'bank-statement/business',
    'Lora',
    '.lines td, .lines th { border: 1px solid #777 }',
    ({ supplier, customer, invoiced }, pen) => {
      const { opening, balance, rows } = movements(invoiced, [customer.name, supplier.name], pen)
      return `<h2>${pen.say('{Crédit du Midi|Northern Trading Bank|Caja Levante}')}: current account</h2><p>${[customer.name, ...customer.address].join('<br>')}</p>
      ${details(['Sheet', '1 of 1'], ['Period from', pen.day(invoiced)], ['Balance forward', pen.figure(opening)], ['New balance', pen.figure(balance)])}<br>
      ${wordyTable(['Value date', 'Details', 'Debit / credit', 'Balance'], rows)}<p>Interest rates: see the notice in our branches.</p>`
    },
  ),
]

export const payslips: Layouts = [
  sheet(
    'payslip/monthly',
    'Open Sans',
    'h1 { font-size: 22px } .lines { margin: 24px 0 }',
    ({ buyer, customer, invoiced, account }, pen) => {
      const gross = pen.from.whole(1900, 5200)
      const held = [0.14, 0.08, 0.05].map((share) => cents(gross * share))
      return `<h1>${customer.name}</h1><h2>${pen.say('{Payslip|Pay advice|Salary statement}')}</h2>
      ${details(['Employee', buyer.name], ['Payroll no.', account], ['Pay date', pen.day(invoiced)], ['Tax code', `${digits(pen.from, 4)}L`])}
      ${table(
        ['Earnings', 'Hours', 'Rate', 'Amount'],
        [
          ['Basic pay', 160, pen.figure(gross / 160), pen.figure(gross)],
          [pen.say('{Overtime|Shift allowance|Bonus}'), 4, pen.figure(22), pen.figure(88)],
        ],
      )}
      ${details(['Income tax', pen.figure(held[0] ?? 0)], ['National insurance', pen.figure(held[1] ?? 0)], ['Pension', pen.figure(held[2] ?? 0)])}
      ${sums(['Gross pay', pen.money(gross + 88)], ['Net pay', pen.money(cents(gross + 88 - held.reduce((sum, part) => sum + part, 0)))])}
      <p>${pen.say('{Holiday left: 12 days.|Paid to your bank account.} Year to date figures on the reverse.')}</p>`
    },
  ),
  sheet(
    'payslip/weekly',
    'Courier Prime',
    'body { font-size: 16px }',
    ({ buyer, customer, invoiced }, pen) => {
      const rate = pen.from.whole(11, 24)
      const hours = pen.from.whole(30, 44)
      return `<h2>WAGES</h2><p>${customer.name}</p>${details(
        ['Name', buyer.name],
        ['Week ending', pen.day(invoiced)],
        ['Hours worked', String(hours)],
        ['Hourly rate', pen.money(rate)],
        ['Gross wages', pen.money(rate * hours)],
        ['Tax deducted', pen.money(cents(rate * hours * 0.12))],
        ['Social security', pen.money(cents(rate * hours * 0.09))],
        ['Net wages', pen.money(cents(rate * hours * 0.79))],
      )}${paragraphs(pen.say('{Holiday pay accrued 1.5 days.|Sick days: none.}'), 'Keep this slip: it is your proof of income.')}`
    },
  ),
]

export const priceLists: Layouts = [
  onPaper('price-list/trade', papers, 'supplier', ({ supplier, invoiced }, pen) => ({
    title: pen.say('{Price list|Trade price list|Current prices}'),
    meta: [
      ['Valid from', pen.day(invoiced)],
      ['Edition', pen.say('{Spring|Autumn|No. 14}')],
    ],
    body:
      table(
        ['Article', 'Art. no.', 'from 1', 'from 10'],
        shuffled(supplier.goods, pen.from).map(([text, price]) => [
          text,
          digits(pen.from, 5),
          pen.figure(price),
          pen.figure(price * 0.92),
        ]),
      ) +
      paragraphs(
        'All prices net, ex works, plus VAT. Subject to change.',
        pen.maybe('Minimum order 50. Colours on request.'),
      ),
  })),
  sheet(
    'price-list/catalogue',
    'Lora',
    'h1 { text-align: center } .lines td { font-size: 17px }',
    ({ supplier }, pen) =>
      `<h1>${supplier.name}</h1><h2>${pen.say('{Our range|What we offer} {this season|this year}')}</h2>${table(
        ['', 'Recommended retail price'],
        shuffled(supplier.goods, pen.from).map(([text, price]) => [text, pen.money(cents(price * 1.4))]),
      )}${paragraphs(pen.say('{Bestsellers are marked in our shop.|New in the range: ask for samples.} Discounts for schools and clubs.'), 'Order in our shop or by telephone. Errors and changes excepted.')}`,
  ),
]

import type { Voucher } from '../../bots/samples/ledger/index.ts'
import type { Item } from '../api/central/contract/items.ts'
import type { DayEnd } from './day-end/index.ts'
import { fileOf } from './progress.ts'
import type { Answered } from './truthful-person.ts'

export interface Results {
  /** As central has them. */
  readonly items: readonly Item[]
  readonly vouchers: readonly Voucher[]
  readonly answered: readonly Answered[]
  /** How many entries of the audit log hang together. */
  readonly entries: number
  readonly dayEnd: DayEnd
  /** Where ledger, central or the desktop are not as they should be. */
  readonly differences: readonly string[]
}

/** What came of the demo, for a terminal: posted, not posted and why, asked; and whether all agree. */
export function summary(results: Results): string {
  const sections = [
    section('Posted', postedLines(results)),
    section('By', runnerLines(results)),
    section('Not posted', notPostedLines(results)),
    section('Asked', askedLines(results)),
    section('Checked', checkedLines(results)),
  ]
  return `\n${sections.join('')}`
}

function section(title: string, [first, ...lines]: readonly string[]): string {
  const indent = ' '.repeat(12)
  return [`${title.padEnd(12)}${first ?? 'nothing'}`, ...lines.map((line) => indent + line), ''].join('\n')
}

function postedLines({ vouchers }: Results): string[] {
  const totals = new Map<string, number>()
  for (const { currency, total } of vouchers) totals.set(currency, (totals.get(currency) ?? 0) + total)
  const money = [...totals].map(
    ([currency, total]) =>
      `${currency} ${total.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`,
  )
  const [first, last] = [vouchers[0], vouchers.at(-1)]
  if (!first || !last) return []
  return [
    `${vouchers.length} invoices, vouchers ${first.voucher} to ${last.voucher}`,
    money.sort().join(', '),
  ]
}

function runnerLines({ items }: Results): string[] {
  const byRunner = Map.groupBy(items, ({ runner }) => runner ?? 'nobody')
  return [...byRunner].map(([runner, its]) => `${runner}: ${its.length} documents`).sort()
}

function notPostedLines({ items }: Results): string[] {
  return items
    .filter(({ state }) => state !== 'done')
    .map((item) => `${fileOf(item)}  ${item.error?.message ?? item.state}`)
    .sort()
}

function askedLines({ answered }: Results): string[] {
  if (answered.length === 0) return []
  const lines = answered.map(({ file, doubts }) => `${file}  ${doubts.join('; ')}`)
  return [...lines, 'all answered by the demo from the known truth']
}

function checkedLines({ differences, vouchers, items, entries, dayEnd }: Results): string[] {
  const wrong = [...differences, ...('lack' in dayEnd ? [] : dayEnd.differences)]
  if (wrong.length > 0) return ['ledger, central or desktop are NOT as they should be:', ...wrong]
  return [
    `the ledger itself lists ${vouchers.length} vouchers: each expected invoice once, every value right, nothing else`,
    `central agrees on all ${items.length} documents; its audit log of ${entries} entries is unbroken`,
    'lack' in dayEnd
      ? `no desktop was worked on: ${dayEnd.lack}`
      : 'the form of the accounts office got the sums of the day, and the editor wrote a line for each voucher',
  ]
}

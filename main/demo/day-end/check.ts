import type { Voucher } from '../../../bots/samples/ledger/index.ts'

/** What the programs of the office wrote. */
export interface Entered {
  /** What the form sent: its fields, one after the other. */
  readonly form: string
  /** What stands in the text file of the editor. */
  readonly journal: string
}

/** What stands between the fields of the form. */
export const BETWEEN_FIELDS = '|'

/** Where form and text file differ from what the ledger says. Empty where all is well. */
export function dayDifferences(vouchers: readonly Voucher[], { form, journal }: Entered): string[] {
  const sent = [String(vouchers.length), String(vouchers.at(-1)?.voucher), totals(vouchers)]
  const expected = sent.join(BETWEEN_FIELDS)
  const wrongForm = form === expected ? [] : [`the form of the office got "${form}", not "${expected}"`]
  const lines = journal.split('\n').filter((line) => line !== '')
  const count = Math.max(lines.length, vouchers.length)
  const wrongLines = Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const voucher = vouchers[at]
    const line = voucher && lineOf(voucher)
    return lines[at] === line
      ? []
      : [`line ${at + 1} of the text file is "${lines[at] ?? ''}", not "${line ?? ''}"`]
  })
  return [...wrongForm, ...wrongLines]
}

function totals(vouchers: readonly Voucher[]): string {
  const sums = new Map<string, number>()
  for (const { currency, total } of vouchers) sums.set(currency, (sums.get(currency) ?? 0) + total)
  return [...sums]
    .map(([currency, total]) => `${currency} ${total.toFixed(2)}`)
    .sort()
    .join(', ')
}

function lineOf({ voucher, number, vendor, currency, total }: Voucher): string {
  return `${voucher}  ${number}  ${vendor}  ${currency} ${total.toFixed(2)}`
}

import type { Voucher } from '../../bots/samples/ledger/index.ts'
import type { InvoiceFields, Truth } from '../../bots/samples/scans/index.ts'
import type { Item } from '../api/central/contract/items.ts'
import { fileOf } from './progress.ts'

const COMPARED = ['date', 'net', 'tax', 'total', 'currency', 'order'] as const

/**
 * Where the ledger differs from what it should hold: each invoice of the set that is to be posted once, with the
 * right values, and nothing else. Empty where all is well.
 */
export function differences(truths: readonly Truth[], vouchers: readonly Voucher[]): string[] {
  const unexplained = new Set(vouchers)
  const found = truths.flatMap((truth) => {
    if (!truth.answer || !isToBePosted(truth)) return []
    const own = vouchers.filter((voucher) => isSameInvoice(voucher, truth.answer))
    for (const voucher of own) unexplained.delete(voucher)
    return differencesOf(truth.file, truth.answer, own)
  })
  const others = [...unexplained].map(
    ({ voucher, number, vendor }) => `voucher ${voucher}: invoice ${number} of ${vendor} should not be there`,
  )
  return [...found, ...others]
}

/** Where central differs from what it should say: each document is an item once, done where it is to be posted, else rejected. */
export function centralDifferences(truths: readonly Truth[], items: readonly Item[]): string[] {
  const byFile = Map.groupBy(items, fileOf)
  const others = [...byFile.keys()].filter((file) => !truths.some((truth) => truth.file === file))
  return [
    ...truths.flatMap((truth) => wrongAtCentral(truth, byFile.get(truth.file) ?? [])),
    ...others.map((file) => `${file}: central has an item that nobody gave it`),
  ]
}

function wrongAtCentral(truth: Truth, [item, second]: readonly Item[]): string[] {
  const { file } = truth
  if (!item) return [`${file}: central has no item for it`]
  if (second) return [`${file}: central has several items for it`]
  const expected = isToBePosted(truth) ? 'done' : 'rejected'
  return item.state === expected ? [] : [`${file}: central says ${item.state}, not ${expected}`]
}

function isToBePosted({ expected }: Truth): boolean {
  return expected === 'post' || expected === 'validate'
}

function isSameInvoice(voucher: Voucher, answer: InvoiceFields | null): boolean {
  return voucher.number === answer?.number && voucher.vendor === answer.vendor
}

function differencesOf(file: string, answer: InvoiceFields, own: readonly Voucher[]): string[] {
  const [voucher, second] = own
  if (!voucher) return [`${file}: invoice ${answer.number} of ${answer.vendor} is not in the ledger`]
  if (second) return [`${file}: invoice ${answer.number} was posted ${own.length} times`]
  return COMPARED.filter((field) => voucher[field] !== (answer[field] ?? '')).map(
    (field) =>
      `${file}: ${field} is ${voucher[field]} in voucher ${voucher.voucher}, ${answer[field]} on paper`,
  )
}

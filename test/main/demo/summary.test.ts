import { expect, test } from 'vitest'
import type { RunHistory, TransactionRecord } from '../../../bots/engine/journal/records.ts'
import { type Results, summary } from '../../../main/demo/summary.ts'
import { voucher } from './truths.ts'

const transaction = (position: number, changes: Partial<TransactionRecord> = {}): TransactionRecord => ({
  position,
  reference: `r${position}`,
  item: null,
  state: 'done',
  attempts: 1,
  started: 0,
  ended: 1,
  error: undefined,
  doneBy: undefined,
  lease: undefined,
  ...changes,
})

const rejected = transaction(1, {
  state: 'rejected',
  error: { code: 'business-rule', message: 'Not an invoice', next: 'Decide by hand.' },
})

function results(changes: Partial<Results> = {}): Results {
  return {
    history: { transactions: [transaction(0), rejected] } as unknown as RunHistory,
    names: ['a.png', 'b.pdf'],
    vouchers: [voucher({ total: 1120 }), voucher({ voucher: 1002, total: 0.5 })],
    answered: [],
    differences: [],
    ...changes,
  }
}

test('says what was posted with the sum of each currency, and what was not and why', () => {
  const text = summary(results())
  expect(text).toContain('2 invoices, vouchers 1001 to 1002')
  expect(text).toContain('GBP 1,120.50')
  expect(text).toContain('Not posted  b.pdf  Not an invoice')
  expect(text).toContain('Asked       nothing')
})

test('says who answered', () => {
  const text = summary(results({ answered: [{ file: 'a.png', doubts: ['Total: blurred'] }] }))
  expect(text).toMatch(/a\.png {2}Total: blurred\n +all answered by the demo from the known truth/)
})

test('says loudly where the ledger differs', () => {
  expect(summary(results())).toContain('each expected invoice once')
  expect(summary(results({ differences: ['a.png: total is 1'] }))).toMatch(/NOT as it should be:\n +a\.png/)
})

test('an empty ledger is no surprise to it', () => {
  expect(summary(results({ vouchers: [] }))).toContain('Posted      nothing')
})

import { expect, test } from 'vitest'
import { type Results, summary } from '../../../main/demo/summary.ts'
import { item, notAnInvoice } from './items.ts'
import { voucher } from './truths.ts'

function results(changes: Partial<Results> = {}): Results {
  return {
    items: [item(), item({ file: 'b.pdf', state: 'rejected', error: notAnInvoice, runner: 'desk-2' })],
    vouchers: [voucher({ total: 1120 }), voucher({ voucher: 1002, total: 0.5 })],
    answered: [],
    entries: 31,
    dayEnd: { differences: [] },
    differences: [],
    ...changes,
  }
}

test('says what was posted with the sum of each currency, by whom, and what was not and why', () => {
  const text = summary(results())
  expect(text).toContain('2 invoices, vouchers 1001 to 1002')
  expect(text).toContain('GBP 1,120.50')
  expect(text).toMatch(/By {10}desk-1: 1 documents\n +desk-2: 1 documents/)
  expect(text).toContain('Not posted  b.pdf  Not an invoice')
  expect(text).toContain('Asked       nothing')
})

test('says who answered', () => {
  const text = summary(results({ answered: [{ file: 'a.png', doubts: ['Total: blurred'] }] }))
  expect(text).toMatch(/a\.png {2}Total: blurred\n +all answered by the demo from the known truth/)
})

test('says loudly where the ledger or central differ', () => {
  expect(summary(results())).toContain('each expected invoice once')
  expect(summary(results())).toContain(
    'central agrees on all 2 documents; its audit log of 31 entries is unbroken',
  )
  expect(summary(results({ differences: ['a.png: total is 1'] }))).toMatch(/NOT as they should be:\n +a\.png/)
})

test('says what the desktop wrote, what it has otherwise, or why there is none', () => {
  expect(summary(results())).toContain('the form of the accounts office got the sums of the day')
  const wrong = summary(results({ dayEnd: { differences: ['line 1 is wrong'] } }))
  expect(wrong).toMatch(/NOT as they should be:\n +line 1 is wrong/)
  const lack = summary(results({ dayEnd: { lack: 'there is no zenity' } }))
  expect(lack).toContain('each expected invoice once')
  expect(lack).toContain('no desktop was worked on: there is no zenity')
})

test('an empty ledger is no surprise to it', () => {
  expect(summary(results({ vouchers: [] }))).toContain('Posted      nothing')
})

import { expect, test } from 'vitest'
import { dayDifferences } from '../../../../main/demo/day-end/check.ts'
import { voucher } from '../truths.ts'

const vouchers = [voucher({ total: 1120 }), voucher({ voucher: 1002, number: 'INV-2', total: 0.5 })]
const form = '2|1002|GBP 1120.50'
const journal = `1001  INV-1  Brightwater Supplies Ltd  GBP 1120.00
1002  INV-2  Brightwater Supplies Ltd  GBP 0.50
`

test('the sums in the form and a line for each voucher are no difference', () => {
  expect(dayDifferences(vouchers, { form, journal })).toEqual([])
})

test('a form that was not sent, or got other sums, is told', () => {
  const told = (sent: string) => dayDifferences(vouchers, { form: sent, journal })
  expect(told('')).toEqual(['the form of the office got "", not "2|1002|GBP 1120.50"'])
  expect(told('2|1002|GBP 1120.51')).toHaveLength(1)
})

test('a line that is missing, wrong, or one too many is told', () => {
  const [first = ''] = journal.split('\n')
  const told = (text: string) => dayDifferences(vouchers, { form, journal: text })
  expect(told(first)).toEqual([
    'line 2 of the text file is "", not "1002  INV-2  Brightwater Supplies Ltd  GBP 0.50"',
  ])
  expect(told(journal.replace('0.50', '0.05'))).toHaveLength(1)
  expect(told(`${journal}again`)).toEqual(['line 3 of the text file is "again", not ""'])
})

import { expect, test } from 'vitest'
import { centralDifferences, differences } from '../../../main/demo/check.ts'
import { item } from './items.ts'
import { truth, voucher } from './truths.ts'

const letter = truth({ file: 'scan-009.png', expected: 'reject', fields: null, answer: null })
const again = truth({ file: 'scan-007.png', expected: 'duplicate' })

test('each invoice once with right values, and nothing else, is no difference', () => {
  expect(differences([truth(), letter, again], [voucher()])).toEqual([])
})

test('an invoice that is missing is told', () => {
  expect(differences([truth()], [])).toEqual([
    'scan-001.png: invoice INV-1 of Brightwater Supplies Ltd is not in the ledger',
  ])
})

test('an invoice that was posted twice is told', () => {
  expect(differences([truth()], [voucher(), voucher({ voucher: 1002 })])).toEqual([
    'scan-001.png: invoice INV-1 was posted 2 times',
  ])
})

test.each([
  [{ total: 120.01 }, 'total is 120.01 in voucher 1001, 120 on paper'],
  [{ date: '2026-07-03' }, 'date is 2026-07-03 in voucher 1001, 2026-03-07 on paper'],
  [{ order: '45' }, 'order is 45 in voucher 1001, null on paper'],
])('a wrong value is told: %o', (changes, told) => {
  expect(differences([truth()], [voucher(changes)])).toEqual([`scan-001.png: ${told}`])
})

test('a voucher that nobody expects is told, of a rejected document too', () => {
  const other = voucher({ number: 'X-9', voucher: 1002 })
  expect(differences([truth(), letter], [voucher(), other])).toEqual([
    'voucher 1002: invoice X-9 of Brightwater Supplies Ltd should not be there',
  ])
})

test('what a careful person would enter counts, not what is printed', () => {
  const { answer } = truth()
  const misprinted = truth({ expected: 'validate', fields: answer && { ...answer, total: 130 } })
  expect(differences([misprinted], [voucher()])).toEqual([])
})

test('central has each document once, done where it is to be posted, else rejected', () => {
  const rejected = item({ file: 'scan-009.png', state: 'rejected' })
  const twice = item({ file: 'scan-007.png', state: 'rejected' })
  expect(centralDifferences([truth(), letter, again], [item(), rejected, twice])).toEqual([])
})

test.each([
  [[], 'scan-001.png: central has no item for it'],
  [[item(), item()], 'scan-001.png: central has several items for it'],
  [[item({ state: 'in-doubt' })], 'scan-001.png: central says in-doubt, not done'],
  [[item(), item({ file: 'other.png' })], 'other.png: central has an item that nobody gave it'],
])('what central has otherwise is told', (items, told) => {
  expect(centralDifferences([truth()], items)).toEqual([told])
})

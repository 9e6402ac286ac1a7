import { expect, test } from 'vitest'
import { cellAddress } from '../../../../../bots/drivers/desktop/tree/large/address.ts'

test('a cell is where its name says', () => {
  expect(cellAddress('A1')).toEqual({ row: 0, column: 0 })
  expect(cellAddress('B12')).toEqual({ row: 11, column: 1 })
  expect(cellAddress('AA1')).toEqual({ row: 0, column: 26 })
  expect(cellAddress('XFD1048576')).toEqual({ row: 1_048_575, column: 16_383 })
})

test.each(['', 'A0', 'a1', 'Total', '12', 'ABCD1'])('"%s" names no cell', (name) => {
  expect(cellAddress(name)).toBeUndefined()
})

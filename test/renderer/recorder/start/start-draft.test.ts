import { expect, test } from 'vitest'
import {
  addressOf,
  lacksTable,
  noTable,
  tableGiven,
} from '../../../../renderer/recorder/start/start-draft.ts'

test('an address is taken as people write it', () => {
  expect(addressOf(' example.org/a ')).toBe('https://example.org/a')
  expect(addressOf('example.org:8443')).toBe('https://example.org:8443')
  expect(addressOf('localhost:3000')).toBe('http://localhost:3000')
  expect(addressOf('http://intranet')).toBe('http://intranet')
  expect(addressOf('about:blank')).toBe('about:blank')
  expect(addressOf('')).toBe('')
})

test('a table is given by file or by text, and waited for where it is wished', () => {
  expect([lacksTable(noTable), tableGiven(noTable)]).toEqual([false, undefined])
  expect(lacksTable({ ...noTable, from: 'file' })).toBe(true)
  expect(lacksTable({ ...noTable, from: 'text', text: ' ' })).toBe(true)
  expect(tableGiven({ ...noTable, from: 'text', text: 'A\n1' })).toEqual({ text: 'A\n1' })
})

import { expect, test } from 'vitest'
import { runStep } from '../fake-ports.ts'

const rows = [{ Number: '007', Total: 12.5, Paid: false, Note: null }]

test.each<[string, Record<string, unknown>, unknown[]]>([
  ['read', { file: 'a.csv' }, ['tables.read', '/bots/sample/a.csv', {}]],
  ['read', { file: '/a.xlsx', sheet: 'Open' }, ['tables.read', '/a.xlsx', { sheet: 'Open' }]],
  ['write', { file: 'a.csv', rows }, ['tables.write', '/bots/sample/a.csv', rows, {}]],
  ['append', { file: 'a.csv', rows }, ['tables.append', '/bots/sample/a.csv', rows]],
])('table.%s %j', async (name, params, call) => {
  const { calls, error } = await runStep(`table.${name}`, params, { 'tables.read': rows })
  expect(error).toBeUndefined()
  expect(calls).toEqual([call])
})

test('table.read gives the rows', async () => {
  expect((await runStep('table.read', { file: 'a.csv' }, { 'tables.read': rows })).result).toEqual(rows)
})

test('table.write refuses what is no cell', async () => {
  await expect(runStep('table.write', { file: 'a.csv', rows: [{ a: { b: 1 } }] })).rejects.toThrow()
})

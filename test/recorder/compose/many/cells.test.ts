import { expect, it } from 'vitest'
import { compileFormula } from '../../../../bots/format/formula/index.ts'
import { writingOf } from '../../../../recorder/compose/many/cells.ts'

const functions = { now: () => new Date(0), random: () => 0, files: async () => [] }
const at = { file: 'bot.yaml', line: 1, column: 1 }

it.each([
  ['Miller', 'Miller'],
  [' Miller ', 'Miller'],
  ['1001', 1001],
  ['1,234.50', 1234.5],
  ['1.234,50', 1234.5],
  ['1.234,50', '1234.5'],
  ['12,5', 12.5],
  ['10.00', 10],
  ['-3.10', -3.1],
  ['1,234', 1234],
  ['31/12/2026', '2026-12-31'],
  ['12/31/2026', '2026-12-31'],
  ['31.12.26', '2026-12-31'],
  ['1.2.2026', '2026-02-01'],
  ['2026/12/31', '2026-12-31T10:00:00'],
])('knows how %s is made of %s', async (text, cell) => {
  const writing = writingOf(text, cell)
  const formula = compileFormula(`=${writing?.formula('row.x')}`, at)
  expect(await formula.evaluate({ row: { x: cell } }, functions)).toBe(text.trim())
})

it.each([
  ['', ''],
  ['1001', '1002'],
  ['1.234', 1234.5],
  ['31/12/2026', '2026-12-30'],
  ['true', true],
  ['x', null],
])('sees nothing in common between %j and %j', (text, cell) => {
  expect(writingOf(text, cell)).toBeUndefined()
})

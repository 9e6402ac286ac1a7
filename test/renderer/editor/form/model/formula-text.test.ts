import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileFormula, isFormulaText, literalText } from '../../../../../bots/format/formula/index.ts'
import { formulaOf, literalOf } from '../../../../../renderer/editor/form/model/formula-text.ts'
import type { ValueType } from '../../../../../renderer/editor/form/model/value-type.ts'

const text: ValueType = { type: 'text' }
const number: ValueType = { type: 'number', isWhole: false }
const noWorld = { now: () => new Date(0), random: () => 0, files: async () => [] }

test('a value becomes the formula that gives it, and comes back from it', async () => {
  const text = fc.string({ minLength: 1 }).filter((one) => !isFormulaText(one))
  const plain = fc.oneof(text, fc.integer(), fc.boolean(), fc.array(text, { minLength: 1 }))
  await fc.assert(
    fc.asyncProperty(plain, async (value) => {
      const formula = formulaOf(value)
      const meant = typeof value === 'string' ? literalText(value) : value
      const given = await compileFormula(formula, { file: '', line: 1, column: 1 }).evaluate({}, noWorld)
      const expected = Array.isArray(meant) ? meant.map(literalText) : meant
      expect(given).toEqual(expected)
      if (!Array.isArray(value)) expect(literalOf(formula, { type: 'any' })).toEqual(value)
    }),
    { numRuns: 100 },
  )
})

test('formulas inside a value stay formulas', () => {
  expect(formulaOf({ number: '=invoice.number', paid: false })).toBe(
    '={"number": (invoice.number), "paid": false}',
  )
})

test('what is more than a value has no plain form, nor what the type cannot hold', () => {
  expect(literalOf('=invoice.total', text)).toBeUndefined()
  expect(literalOf('="a" & b', text)).toBeUndefined()
  expect(literalOf('="12"', number)).toBeUndefined()
  expect(literalOf('=12', number)).toBe(12)
  expect(literalOf('=', text)).toBeUndefined()
})

test('nothing becomes the beginning of a formula', () => {
  expect(formulaOf(undefined)).toBe('=')
  expect(formulaOf('')).toBe('=')
})

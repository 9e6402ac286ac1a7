import { expect, it } from 'vitest'
import { isFormulaText, literalText } from '../../../../bots/format/formula/index.ts'

it.each([
  ['=a', true],
  ['=', true],
  ['==a', false],
  ['a=', false],
  ['', false],
  [3, false],
  [null, false],
])('isFormulaText(%j) is %j', (value, is) => {
  expect(isFormulaText(value)).toBe(is)
})

it('literalText takes one = from two', () => {
  expect([literalText('==a'), literalText('=a'), literalText('a==')]).toEqual(['=a', '=a', 'a=='])
})

import { expect, test } from 'vitest'
import { completeFormula, type FormulaWorld } from '../../../../../renderer/editor/form/formula/complete.ts'

const world: FormulaWorld = {
  names: [
    { name: 'inputs', from: 'inputs', fields: ['folder'] },
    { name: 'text', from: 'step', kind: 'document.read', fields: ['pages', 'text'] },
    { name: 'invoice', from: 'step', kind: 'person.validate', fields: [] },
  ],
}
const lastValues = { invoice: { number: '7', lines: [{ amount: 1, 'net price': 2 }] } }

/** What is proposed where the bar stands, and from where on. */
function proposed(written: string, given: FormulaWorld = world) {
  const cursor = written.indexOf('|')
  const found = completeFormula(written.replace('|', ''), cursor, given)
  return found && { from: found.from, labels: found.options.map(({ label }) => label) }
}

test('names of the bot come first, then functions', () => {
  const found = proposed('=inv|')
  expect(found?.from).toBe(1)
  expect(found?.labels.slice(0, 3)).toEqual(['inputs', 'text', 'invoice'])
  expect(found?.labels).toContain('$sum')
})

test('behind a $ there are functions only', () => {
  expect(proposed('=1 + $su|')).toMatchObject({ from: 5 })
  expect(proposed('=$|')?.labels).not.toContain('invoice')
})

test('behind a point there are the fields, declared or of the result', () => {
  expect(proposed('=inputs.|')).toEqual({ from: 8, labels: ['folder'] })
  expect(proposed('=text.pages.|')?.labels).toContain('words')
  expect(proposed('=text.pages[0].wo|')?.labels).toContain('words')
})

test('values of the last run know more than declarations do', () => {
  expect(proposed('=invoice.|')?.labels).toEqual([])
  expect(proposed('=invoice.|', { ...world, lastValues })?.labels).toEqual(['number', 'lines'])
  expect(proposed('=invoice.lines.|', { ...world, lastValues })?.labels).toEqual(['amount', 'net price'])
})

test('a field with a space is put in with backticks', () => {
  const cursor = '=invoice.lines.'.length
  const found = completeFormula('=invoice.lines.', cursor, { ...world, lastValues })
  expect(found?.options[1]).toMatchObject({ label: 'net price', apply: '`net price`' })
})

test.each(['invo|', '==invo|', '="invo|', '= "a" & \'in|', '|=x'])('nothing is proposed in %s', (written) => {
  expect(proposed(written)).toBeUndefined()
})

test('behind a text that is closed there are proposals again', () => {
  expect(proposed('="No. " & invo|')?.labels).toContain('invoice')
})

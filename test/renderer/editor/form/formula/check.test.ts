import { describe, expect, test } from 'vitest'
import { formulaProblem } from '../../../../../renderer/editor/form/formula/check.ts'
import { resultOf } from '../../../../../renderer/editor/form/formula/result.ts'

const names = [
  { name: 'inputs', from: 'inputs', fields: ['folder'] },
  { name: 'invoice', from: 'step', fields: [] },
] as const

describe('before it is worked out', () => {
  test.each(['plain text', '==text', '=invoice.total', '=inputs.folder', '=$sum([1, 2])'])(
    '%s is in order',
    (text) => {
      expect(formulaProblem(text, names, 'en')).toBeUndefined()
    },
  )

  test('a name that is not there is marked, with the nearest one', () => {
    expect(formulaProblem('=1 + invoise.total', names, 'en')).toEqual({
      message: 'Nothing is known by the name "invoise"; did you mean "invoice"?',
      from: 5,
      to: 12,
    })
  })

  test('a field that is not declared is marked', () => {
    expect(formulaProblem('=inputs.foldr', names, 'en')).toMatchObject({ from: 8, to: 13 })
  })

  test('a formula that cannot be read is marked from where it breaks', () => {
    const problem = formulaProblem('=1 + * 2', names, 'en')
    expect(problem?.message).toMatch(/cannot be read/)
    expect(problem?.from).toBeLessThanOrEqual(8)
  })

  test('in German it is told in German', () => {
    const told = (text: string) => formulaProblem(text, names, 'de')?.message
    expect(told('=invoise')).toBe('Unter dem Namen „invoise“ ist nichts bekannt; meinten Sie „invoice“?')
    expect(told('=inputs.other')).toBe('„inputs“ hat kein Feld „other“')
    expect(told('=1 + * 2')).toBe('Die Formel ist fehlerhaft')
  })
})

describe('with the values of the last run', () => {
  const values = { invoice: { total: 12.5, lines: [] } }

  test('a formula gives its value', async () => {
    expect(await resultOf('=invoice.total * 2', values)).toEqual({ value: 25 })
  })

  test('what goes wrong is told', async () => {
    expect(await resultOf('=invoice.totl', values)).toEqual({
      problem: expect.objectContaining({ message: expect.stringContaining('did you mean "total"') }),
    })
  })

  test('nothing is said of plain text, of names that were not there, and of folders', async () => {
    expect(await resultOf('text', values)).toBeUndefined()
    expect(await resultOf('=other.total', values)).toBeUndefined()
    expect(await resultOf('=$count($files("a", "*"))', values)).toBeUndefined()
  })
})

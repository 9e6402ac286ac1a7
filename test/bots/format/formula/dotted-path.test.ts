import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BotError } from '../../../../bots/errors/index.ts'
import { dottedPath, followPath } from '../../../../bots/format/formula/dotted-path.ts'
import { Expression } from '../../../../bots/format/formula/expression.ts'
import { asFailed } from '../../../../bots/format/formula/failures.ts'
import { at, errorOf, evaluate, variables, world } from './world.ts'

describe('dottedPath', () => {
  it.each([
    ['a', ['a']],
    ['inputs.folder', ['inputs', 'folder']],
    ['true', undefined],
    ['a.null', undefined],
    ['a.', undefined],
    ['a..b', undefined],
    ['a[0]', undefined],
    ['$a', undefined],
    ['a b', undefined],
    ['', undefined],
  ])('%s', (text, names) => {
    expect(dottedPath(text)).toEqual(names)
  })
})

describe('followPath', () => {
  it.each<[string, unknown]>([
    ['=total', 5],
    ['= row.name ', 'x'],
    ['=row.nothing', null],
    ['=lines.amount', [5, 2]],
    ['=one.amount', [4]],
    ['=none.amount', []],
    ['=lines.tags', ['a', 'b', 'c']],
    ['=matrix', [[1, 2], [3]]],
  ])('%s', async (source, value) => {
    expect(await evaluate(source)).toEqual(value)
  })

  it.each([
    ['=kynd.label', 'name-unknown', 'There is no variable `kynd` here; did you mean "kind"?'],
    ['=kind.confidance', 'formula-empty', '`kind` has no field `confidance`; did you mean "confidence"?'],
    ['=lines.amonut', 'formula-empty', '`lines` has no field `amonut`; did you mean "amount"?'],
    ['=total.x', 'formula-empty', '`total` is a number and has no field `x`'],
    ['=row.nothing.x', 'formula-empty', '`nothing` is null and has no field `x`'],
    ['=row.never', 'formula-empty', '`row` has no field `never`'],
    ['=__proto__', 'name-unknown', 'There is no variable `__proto__` here'],
    ['=row.constructor', 'formula-empty', '`row` has no field `constructor`'],
  ])('%s is an error', async (source, code, message) => {
    expect(await errorOf(source)).toMatchObject({ code, message, details: { at: { line: 3 } } })
  })

  it('gives the objects themselves', async () => {
    const seen = variables()
    expect(await evaluate('=lines', seen)).toBe(seen.lines)
  })

  it('gives what JSONata under watch gives', async () => {
    const name = fc.constantFrom('a', 'b', 'c')
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(1, 'x', null, false, ''),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(name, tie('value'), { maxKeys: 3 }),
      ),
    }))
    const seen = fc.dictionary(name, value, { minKeys: 1, maxKeys: 3 })
    const path = fc.array(name, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(path, seen, async (names, given) => {
        const fast = await outcome(async () => followPath(names, given))
        const slow = await outcome(() => new Expression(names.join('.')).evaluate(given, world))
        expect(fast).toEqual(slow)
      }),
      { numRuns: 300 },
    )
  })
})

async function outcome(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work()
  } catch (thrown) {
    const error = asFailed(thrown, at, '=\n')
    return error instanceof BotError ? [error.code, error.message] : error
  }
}

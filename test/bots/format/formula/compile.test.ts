import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BotError } from '../../../../bots/errors/index.ts'
import { builtIn } from '../../../../bots/format/formula/built-in.ts'
import { compileFormula, isFormula } from '../../../../bots/format/formula/index.ts'
import { at, errorOf, variables, world } from './world.ts'

const OPERATORS = [
  '.',
  '+',
  '-',
  '*',
  '/',
  '%',
  '&',
  '=',
  '<',
  ' and ',
  ' in ',
  ' ~> ',
  '??',
  '?:',
  ' ? ',
  ',',
  ';',
  '..',
]
const FUNCTIONS = [...builtIn].filter((name) => name !== 'files')
const WRAPS = [
  '(_)',
  '[_]',
  '{"k": _}',
  'lines[_]',
  'lines.(_)',
  'lines^(_)',
  'lines{_: 1}',
  'row ~> |_|{}|',
  '(_)[0]',
]
WRAPS.push(
  '($v := _; $v)',
  'function($v) { _ }',
  '$map(lines, function($v) { _ })',
  '(_).**',
  'lines@$v.(_)',
  '_[]',
  'lines#$v[_]',
)

describe('compileFormula', () => {
  it.each([
    ['=', 'formula-broken', 11, 'Unexpected end of expression'],
    ['=1 +', 'formula-broken', 14, 'Unexpected end of expression'],
    ['=(total', 'formula-broken', 17, 'Expected ")" before end'],
    ['=total )', 'formula-broken', 17, 'Syntax error: ")"'],
    ['="open', 'formula-broken', 16, 'matching quote'],
    ['=sum(lines.amount)', 'formula-broken', 11, 'did you mean "$sum"?'],
    ['=total(1)', 'formula-broken', 11, '`total` is no function'],
    ['=SUM(rows.a)', 'formula-broken', 11, '`SUM` is no function; did you mean "$sum"?'],
    ['=IF(a, b, c)', 'formula-broken', 11, '`IF` is no function; here it is written condition ? one : other'],
    ['=a == 1', 'formula-broken', 14, 'The formula cannot be read: "equal" is written ='],
    ['=a && b', 'formula-broken', 14, 'The formula cannot be read: "and" is written as a word'],
    ['=a || b', 'formula-broken', 13, 'The formula cannot be read: "or" is written as a word'],
    ['=$sum(a; b)', 'formula-broken', 17, 'The formula cannot be read: a comma stands between arguments'],
    ['=1 + $summ(lines.amount)', 'name-unknown', 15, 'did you mean "$sum"?'],
    ['=$total', 'name-unknown', 11, 'no function or local name `$total`'],
    ['=$eval("1")', 'formula-broken', 11, '$eval is not available'],
    ['=($exists := 1; $exists)', 'formula-broken', 12, 'cannot be given a new meaning'],
    ['=$keys($$)', 'formula-broken', 17, 'cannot take all of them'],
    ['=$contains(text, /a(?=b)/)', 'formula-broken', 27, 'The pattern /a(?=b)/ cannot be used'],
    ['=$contains(text, /+a/)', 'formula-broken', 10, 'nvalid regular expression'],
    ['=text ~> /a/ ?? 1', 'formula-broken', 22, 'cannot stand on the left'],
    [`=${'('.repeat(9000)}`, 'formula-broken', 10, 'nested too deeply'],
    [`=${'1+'.repeat(11_000)}1`, 'formula-broken', 10, 'nested too deeply'],
  ])('refuses %s', async (source, code, column, message) => {
    const error = await errorOf(source)
    expect(error).toMatchObject({ code, details: { at: { ...at, column } } })
    expect(error.message).toContain(message)
  })

  it('says the place of the value where the formula has several lines', async () => {
    expect((await errorOf('=1 +\n 2 +')).details.at).toEqual(at)
  })

  it('keeps what was written and where', () => {
    const other = { ...at, line: 8 }
    const [one, two] = [compileFormula('=row.a + 1', at), compileFormula('=row.a + 1', other)]
    expect([one?.source, one?.at, two?.at]).toEqual(['=row.a + 1', at, other])
    expect(isFormula(one)).toBe(true)
    expect(isFormula({ source: '=a', at, names: [], evaluate: () => 1 })).toBe(false)
  })

  it('lets one formula be worked out many times at once', async () => {
    const formula = compileFormula('=($f := $files(folder, "*"); lines[n > 1].n)', at)
    const runs = Array.from({ length: 20 }, (_, n) =>
      formula.evaluate({ folder: 'x', lines: [{ n }, { n: 1 }] }, world),
    )
    const values = await Promise.all(runs)
    expect(values).toEqual(Array.from({ length: 20 }, (_, n) => (n > 1 ? [n] : [])))
  })

  it('gives a value or an error of the catalogue for whatever is written', async () => {
    const { formula } = fc.letrec<{ formula: string; atom: string }>((tie) => ({
      atom: fc.constantFrom(
        ...['total', 'lines', 'row', 'text', 'none', '$', '$v', '"a"', '0', '-1', '*', 'account.password'],
      ),
      formula: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        tie('atom'),
        fc
          .tuple(tie('formula'), fc.constantFrom(...OPERATORS), tie('formula'))
          .map((parts) => parts.join('')),
        fc.tuple(fc.constantFrom(...FUNCTIONS), tie('formula')).map(([name, inner]) => `$${name}(${inner})`),
        fc.tuple(fc.constantFrom(...WRAPS), tie('formula')).map(([wrap, inner]) => wrap.replace('_', inner)),
      ),
    }))
    const written = fc.oneof({ weight: 9, arbitrary: formula }, fc.string({ maxLength: 30 }))
    await fc.assert(
      fc.asyncProperty(written, async (text) => {
        const seen = variables()
        const outcome = await Promise.resolve()
          .then(() => compileFormula(`=${text}`, at).evaluate(seen, world))
          .catch((thrown: unknown) => thrown)
        if (outcome instanceof Error) {
          expect(outcome).toBeInstanceOf(BotError)
          expect((outcome as BotError).code).toMatch(/^(formula-|name-unknown|secret-leak)/)
        } else expect(outcome).not.toBeUndefined()
        expect(seen).toEqual(variables())
      }),
      { numRuns: 400 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BotError } from '../../../../bots/errors/index.ts'
import { compileFormula } from '../../../../bots/format/formula/index.ts'
import { at, errorOf, evaluate, password, variables, world } from './world.ts'

describe('names are strict', () => {
  it.each([
    [
      '=kind.confidance < 0.9',
      'formula-empty',
      '`kind` has no field `confidance`; did you mean "confidence"?',
    ],
    ['=kynd.label = "x"', 'name-unknown', 'There is no variable `kynd` here; did you mean "kind"?'],
    ['=lines[amonut > 3]', 'formula-empty', 'The item has no field `amonut`; did you mean "amount"?'],
    ['=lines.amonut & ""', 'formula-empty', '`lines` has no field `amonut`; did you mean "amount"?'],
    ['=row.name.first & ""', 'formula-empty', '`name` is a text and has no field `first`'],
    ['=row.nothing.x & ""', 'formula-empty', '`nothing` is null and has no field `x`'],
    ['=lines[7].amount', 'formula-empty', '`lines[7].amount` gives nothing'],
    ['={ "a": lines[7] }', 'formula-empty', '`lines[7]` gives nothing'],
    ['=[lines[7]]', 'formula-empty', '`lines[7]` gives nothing'],
    ['=lines[7].amount & "!"', 'formula-empty', '`lines[7].amount` gives nothing'],
    ['=total > 10 ? "much"', 'formula-empty', '`a condition without an else part` gives nothing'],
    ['=$lookup(row, "zzz")', 'formula-empty', '`$lookup(...)` gives nothing'],
    ['=$map(lines, function($l) { $lookup($l, "zzz") })', 'formula-empty', '`$lookup(...)` gives nothing'],
    ['=row.__proto__ = 1', 'formula-empty', '`row` has no field `__proto__`'],
    ['=row.constructor = 1', 'formula-empty', '`row` has no field `constructor`'],
    ['=total["x"].y & ""', 'formula-empty', '`total` is a number and has no field `y`'],
  ])('%s', async (source, code, message) => {
    expect(await errorOf(source)).toMatchObject({ code, message })
  })

  it.each<[string, unknown]>([
    ['=$maybe(kind.confidance)', null],
    ['=$maybe(kind.confidence)', 0.9],
    ['=kind.confidance ~> $maybe()', null],
    ['=$maybe(lines[7].amount)', null],
    ['=$maybe(nobody.knows)', null],
    ['=$exists(kind.confidance)', false],
    ['=$exists(kind.label)', true],
    ['=$exists(lines[amount > 300])', false],
    ['=$exists(lines[amount > 3])', true],
    ['=kind.vat ?? 19', 19],
    ['=kind.label ?? 19', 'invoice'],
    ['=row.nothing', null],
    ['=row.nothing = null', true],
    ['=lines[$exists(vat)]', []],
    ['=lines.(amount > 3 ? id)', [1]],
    ['=($assert(total = 5); total)', 5],
    ['=one.tags = ["z"]', true],
    ['=lines = null', false],
    ['="z" in one.tags', true],
    ['=[1 = 1, 1 = 2, total = 5 and total != 4]', [true, false, true]],
  ])('%s is fine', async (source, value) => {
    expect(await evaluate(source)).toEqual(value)
  })

  it('tells how a variable is written among the fields of an item', async () => {
    expect((await errorOf('=lines[amount > total]')).next).toBe('Here the variable is written $$.total.')
  })

  it('names the place in the formula', async () => {
    expect((await errorOf('=1 + kind.confidance')).details.at).toEqual({
      file: 'bot.yaml',
      line: 3,
      column: 20,
    })
  })
})

describe('lists stay lists', () => {
  it.each<[string, unknown]>([
    ['=lines[amount > 3].id', [1]],
    ['=lines[amount > 300]', []],
    ['=lines[amount > 300].id', []],
    ['=one[id > 0].amount', [4]],
    ['=(one.amount)', [4]],
    ['=[one.amount]', [4]],
    ['={ "a": one.amount }', { a: [4] }],
    ['=one^(amount).id', [9]],
    ['=one.{ "x": amount }', [{ x: 4 }]],
    ['=one.tags', ['z']],
    ['=$filter(lines, function($l) { $l.amount > 3 }).id', [1]],
    ['=$map(one, function($l) { $l.amount })', [4]],
    ['=$filter(lines, function($l) { $l.amount > 300 })', []],
    ['=($f := function($l) { $l.amount }; $map(one, $f))', [4]],
    ['=($l := one; $l.amount)', [4]],
    ['=($l := lines; $l[amount > 3].id)', [1]],
    ['=kind.*', ['invoice', 0.9]],
    ['=[1..3][$ > 2]', [3]],
    ['=total[]', [5]],
    ['=$match(text, /def/).match', ['def']],
    [
      '=lines@$l.one@$o[$l.id < $o.id].{ "l": $l.id, "o": $o.id }',
      [
        { l: 1, o: 9 },
        { l: 2, o: 9 },
      ],
    ],
    ['=one.tags.{ "t": $, "id": %.id }', [{ t: 'z', id: 9 }]],
    ['=lines#$i[$i = 0].id', [1]],
  ])('%s is a list', async (source, value) => {
    expect(await evaluate(source)).toEqual(value)
  })

  it.each<[string, unknown]>([
    ['=one[0].amount', 4],
    ['=one[-1].amount', 4],
    ['=lines[amount > 3][0].amount', 5],
    ['=($i := 1; lines[$i].amount)', 2],
    ['=lines[$$.row.a].amount', 2],
    ['=lines[$count($$.lines) - 1].id', 2],
    ['=lines^(amount)[0].id', 2],
    ['=(lines.amount)[0]', 5],
    ['=$filter(lines, function($l) { $l.amount > 3 })[0].id', 1],
    ['=[1, 2, 3][0]', 1],
    ['=matrix[0]', [1, 2]],
    ['=matrix[1]', [3]],
    ['=matrix[1][0]', 3],
    ['=one[0].tags', ['z']],
    ['=one[0].tags[0]', 'z'],
    ['=total[0]', 5],
    ['=total[$ > 3]', 5],
    ['=$single(lines, function($l) { $l.id = 2 }).amount', 2],
    ['=$sum(one.amount)', 4],
    ['=$sum(none.amount)', 0],
    ['=$count(lines[amount > 300])', 0],
    ['=lines[amount > 300] ? "some" : "none"', 'none'],
  ])('%s is one value', async (source, value) => {
    expect(await evaluate(source)).toEqual(value)
  })

  it.each(['=($i := 5; one[$i])', '=($i := 0; none[$i])', '=none[0]', '=one[-2]'])(
    '%s is an error',
    async (source) => {
      expect(await errorOf(source)).toMatchObject({ code: 'formula-empty' })
    },
  )

  it('whatever the number of matches', async () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(amounts, fc.integer({ min: 0, max: 9 }), async (all, limit) => {
        const seen = { lines: all.map((amount) => ({ amount })), limit }
        const fit = all.filter((amount) => amount > limit)
        expect(await evaluate('=lines[amount > $$.limit].amount', seen)).toEqual(fit)
        expect(await evaluate('=$map(lines[amount > $$.limit], function($l) { $l.amount })', seen)).toEqual(
          fit,
        )
        expect(await evaluate('=$sum(lines[amount > $$.limit].amount)', seen)).toBe(
          fit.reduce((a, b) => a + b, 0),
        )
        expect(await evaluate('=[lines[amount > $$.limit].amount, lines.(amount + 1)]', seen)).toEqual(
          fit.concat(all.map((amount) => amount + 1)),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('also where parts of a map are worked out at once', async () => {
    const source = '=lines{ $string(id): $[0].tags[$ != "b"] }'
    expect(await evaluate(source)).toEqual({ 1: ['a'], 2: ['c'] })
  })

  it('without traces of JSONata', async () => {
    for (const source of ['=lines[amount > 3]', '=total[]', '=lines.[id, amount]', '=[1..3]', '=kind.*']) {
      const list = (await evaluate(source)) as unknown[]
      for (const one of [list, ...list.filter(Array.isArray)]) {
        expect(Object.getOwnPropertyNames(one)).toEqual([...Object.keys([...one]), 'length'])
      }
    }
    expect(Object.getPrototypeOf(await evaluate('={ "a": 1 }'))).toBe(Object.prototype)
  })
})

describe('variables', () => {
  it.each([
    '=lines ~> |$|{ "amount": 0 }|',
    '=lines ~> |$|{ "new": 1 }, ["amount"]|',
    '=none{ "k": $sum(amount) }',
    '=($n := none; $n{ "k": $sum(amount) })',
    '=lines[]',
    '=none[]',
    '=$append(none, 1)',
    '=$sort(lines, function($a, $b) { $a.id < $b.id })',
    '=$reverse(lines)',
    '=$shuffle(lines)',
    '=lines^(>id)',
    '={ "__proto__": row }',
    '=row ~> |$|{ "__proto__": $$.kind }|',
  ])('%s does not change them', async (source) => {
    const seen = variables()
    await evaluate(source, seen)
    expect(seen).toEqual(variables())
    expect(Object.getOwnPropertyNames(seen.lines)).toEqual(['0', '1', 'length'])
    expect(Object.getOwnPropertyNames(seen.none)).toEqual(['length'])
  })

  it('are refused where they would be written into', async () => {
    const seen = variables()
    expect(await errorOf('=($f := row; $f(1))', seen)).toMatchObject({ code: 'formula-failed' })
    expect(await errorOf('=account ~> |password|{ "label": "x" }|', seen)).toMatchObject({
      code: 'formula-failed',
    })
    expect(seen).toEqual(variables())
  })

  it('come back as the same objects', async () => {
    const seen = variables()
    expect(await evaluate('=($x := row; $x)', seen)).toBe(seen.row)
    expect(await evaluate('=lines[id = 1][0]', seen)).toBe((seen.lines as unknown[])[0])
  })
})

describe('secrets', () => {
  it.each<[string, (value: never) => unknown]>([
    ['=account.password', (value) => value],
    ['={ "p": account.password }', ({ p }) => p],
    ['=[account.password][0]', (value) => value],
    ['=$merge([account, { "x": 1 }])', ({ password }) => password],
    ['=account ~> |$|{ "user": "bob" }|', ({ password }) => password],
    ['=$maybe(account.password)', (value) => value],
    ['=total = 5 ? account.password : ""', (value) => value],
  ])('%s passes it through', async (source, secretIn) => {
    expect(secretIn((await evaluate(source)) as never)).toBe(password)
  })

  it.each([
    '=account.password & ""',
    '="" & account',
    '=$string(account.password)',
    '=$string(account)',
    '=$string([account.password])',
    '=$uppercase(account.password)',
    '=$length(account.password)',
    '=$join([account.password, "x"])',
    '=$base64encode(account.password)',
    '=account.password = account.password',
    '=account.password = "x"',
    '=account.password in ["x"]',
    '=-account.password',
    '={ account.password: 1 }',
  ])('%s is refused', async (source) => {
    const error = await errorOf(source)
    expect(error).toMatchObject({ code: 'secret-leak', details: { at: { line: 3 } } })
    expect(JSON.stringify(error.describe())).not.toContain('hunter2')
  })
})

describe('other failures', () => {
  it.each([
    ['=1 / 0', /divided by 0/],
    ['=[1, 2 / 0]', /divided by 0/],
    ['=row.name + 1', /left side of the "\+" operator must evaluate to a number/],
    ['=$uppercase(lines)', /\$uppercase does not work on a list of 2; take one item of a list with \[0\]/],
    ['="a" & lines.amount', /& joins texts, and `lines.amount` is a list of 2/],
    ['="a" & row.nothing', /& joins texts, and `row.nothing` is null/],
    ['=one[id = 9].tags = "z"', /A list and a single value are never equal: a list of 1 and a text/],
    ['="z" != one.tags', /never equal: a text and a list of 1/],
    ['=lines[tags = "a"]', /never equal/],
    ['=one.tags in ["z"]', /`in` looks for one value, and `one.tags` is a list of 1/],
    ['=$number("x")', /Unable to cast/],
    ['=$error("no invoice")', /^no invoice$/],
    ['=function($x) { $x }', /gives a function/],
    ['={ "f": $uppercase }', /gives a function/],
    ['=$sort(lines)', /sorts numbers or texts only/],
  ])('%s', async (source, message) => {
    const error = await errorOf(source)
    expect(error).toMatchObject({ code: 'formula-failed', details: { at: { file: 'bot.yaml', line: 3 } } })
    expect(error.message).toMatch(message)
  })

  it('of the world keep their own code', async () => {
    const files = () => Promise.reject(new BotError('file-missing', 'There is no folder x'))
    const running = compileFormula('=$files("x", "*")', at).evaluate({}, { ...world, files })
    await expect(running).rejects.toMatchObject({ code: 'file-missing', details: { at: { line: 3 } } })
  })
})

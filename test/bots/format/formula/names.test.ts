import jsonata from 'jsonata'
import { describe, expect, it } from 'vitest'
import { builtIn } from '../../../../bots/format/formula/built-in.ts'
import { compileFormula } from '../../../../bots/format/formula/index.ts'
import { at } from './world.ts'

describe('the names that a formula reads', () => {
  it.each<[string, string[]]>([
    ['=invoice.total', ['invoice']],
    ['=invoice.total + tax', ['invoice', 'tax']],
    ['=`unit price` * 2', ['unit price']],
    ['=lines[amount > 3].name', ['lines']],
    ['=lines[amount > $$.limit]', ['lines', 'limit']],
    ['=lines^(amount).name', ['lines']],
    ['=lines{ kind: $sum(amount) }', ['lines']],
    ['=lines.(amount * rate)', ['lines']],
    ['=lines.($$.rate * amount)', ['lines', 'rate']],
    ['=$.invoice.total', ['invoice']],
    ['=$$.invoice.total', ['invoice']],
    ['=$$.(a + b)', ['a', 'b']],
    ['={ "a": x, y: z }', ['x', 'y', 'z']],
    ['=[a, b.c]', ['a', 'b']],
    ['=a ? b : c', ['a', 'b', 'c']],
    ['=a ?? b', ['a', 'b']],
    ['=($x := a; $y := $x + b; $y)', ['a', 'b']],
    ['=$map(lines, function($l) { $l.amount * rate })', ['lines', 'rate']],
    ['=$files(inputs.folder, "*.png")', ['inputs']],
    ['=a ~> |x|{ "y": z }|', ['a']],
    ['=a ~> $uppercase()', ['a']],
    ['=$maybe(a.b)', ['a']],
    ['=(a)[b]', ['a']],
    ['=loans@$l.books@$b[$l.isbn = $b.isbn]', ['loans', 'books']],
    ['=lines#$i.{ "i": $i, "id": id }', ['lines']],
    ['=a and not_b', ['a', 'not_b']],
    ['=1 + 1', []],
  ])('%s', (source, names) => {
    expect([...compileFormula(source, at).names].sort()).toEqual(names.sort())
  })
})

describe('the list of functions', () => {
  const own = ['maybe', 'files', 'date']

  it.each([...builtIn])('$%s exists', async (name) => {
    const found = await jsonata(`$${name}`).evaluate({})
    expect(found !== undefined).toBe(!own.includes(name))
  })
})

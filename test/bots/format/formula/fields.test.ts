import { expect, it } from 'vitest'
import { compileFormula } from '../../../../bots/format/formula/index.ts'

const at = { file: 'bot.yaml', line: 1, column: 1 }
const fields = (source: string) =>
  compileFormula(source, at).fields?.map(({ name, field }) => `${name}.${field}`)

it.each([
  ['=a', []],
  ['=a.b.c', ['a.b']],
  ['=a.b = 1 and c.d[e.f > g.h].i', ['a.b', 'c.d']],
  ['=a[b = 1].c', ['a.c']],
  ['=a."b c"', ['a.b c']],
  ['={"x": a.b, "y": [c.d]}', ['a.b', 'c.d']],
])('%s reads %j of its variables', (source, expected) => {
  expect(fields(source)).toEqual(expected)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LinearPattern } from '../../../../bots/format/formula/regular-expressions.ts'
import { errorOf, evaluate } from './world.ts'

describe('patterns in formulas', () => {
  it.each<[string, unknown]>([
    ['=$contains(text, /DEF/i)', true],
    ['=$contains(text, /DEF/)', false],
    ['=$match(text, /([a-z])[a-z]* ([0-9]+)/).groups', ['a', '12', 'd', '345']],
    ['=$match(text, /zzz/)', []],
    ['=$replace(text, /([0-9]+)/, "<$1>")', 'abc <12> def <345>'],
    ['=$replace(text, " ", "_")', 'abc_12_def_345'],
    ['=$split(text, /[ ]+/)', ['abc', '12', 'def', '345']],
    ['=$count($match("a\\nb", /^./m))', 2],
    ['=$match("ab", /(x)?(b)/).groups[1]', ['b']],
    ['=$contains("Straße 1", /ß/)', true],
    ['=$match("😀 12", /[0-9]+/).index', [3]],
  ])('%s', async (source, value) => {
    expect(await evaluate(source)).toEqual(value)
  })

  it('are never slow', async () => {
    const seen = { text: `${'a'.repeat(100_000)}!` }
    expect(await evaluate('=$contains(text, /^(a+)+$/)', seen)).toBe(false)
    expect(await evaluate('=$contains(text, /(a|aa)+$/)', seen)).toBe(false)
  })

  it('refuse texts beyond measure', async () => {
    const seen = { text: 'a'.repeat(1_000_001) }
    expect(await errorOf('=$contains(text, /b/)', seen)).toMatchObject({ code: 'formula-limit' })
  })

  it('say what to write instead of lookahead', async () => {
    const error = await errorOf('=$contains(text, /a(?!b)/)')
    expect(error.code).toBe('formula-broken')
    expect(error.details.expected).toContain('without lookahead')
  })
})

describe('LinearPattern', () => {
  it('finds what RegExp finds', () => {
    const patterns = [
      '[a-c]+',
      '(a)(b)?',
      'b|c',
      '^a',
      'c$',
      '\\d+',
      '(a|b)*c',
      '[^a]',
      '\\.',
      'a{2,3}',
      '\\s',
      '(?:b)c',
    ]
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', '1', '.', ' ', '\n', '\u00a0'),
      maxLength: 15,
    })
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        text,
        fc.constantFrom('g', 'gi', 'gm'),
        (source, subject, flags) => {
          const theirs = new RegExp(source, flags)
          const ours = new LinearPattern(new RegExp(source, flags))
          for (let n = 0; n < 4; n++) {
            const [expected, found] = [theirs.exec(subject), ours.exec(subject)]
            expect(found && [...found, found.index]).toEqual(expected && [...expected, expected.index])
            if (expected) expect(ours.lastIndex).toBe(theirs.lastIndex)
            if (!expected || expected[0] === '') break
          }
        },
      ),
    )
  })
})

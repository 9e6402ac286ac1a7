import { describe, expect, it } from 'vitest'
import { compileFormula } from '../../../../bots/format/formula/index.ts'
import { at, errorOf, evaluate, variables, world } from './world.ts'

describe('functions of the world', () => {
  it('take time, chance and folders from the engine', async () => {
    expect(await evaluate('=$now()')).toBe('2026-11-22T10:00:00.000Z')
    expect(await evaluate('=$now("[D].[M].[Y]")')).toBe('22.11.2026')
    expect(await evaluate('=$millis()')).toBe(Date.parse('2026-11-22T10:00:00Z'))
    expect(await evaluate('=$random()')).toBe(0.25)
    expect(await evaluate('=$shuffle([1, 2, 3, 4])')).toEqual([4, 3, 1, 2])
    expect(await evaluate('=$files("scans", "*.png")')).toEqual([{ path: 'scans/*.png' }])
    expect(await evaluate('=$files("scans", "*.png").path')).toEqual(['scans/*.png'])
  })

  it('ask for the time once in a formula', async () => {
    let asked = 0
    const clock = { ...world, now: () => new Date(1000 * asked++) }
    expect(await compileFormula('=[$millis(), $millis()]', at).evaluate({}, clock)).toEqual([0, 0])
    expect(asked).toBe(1)
  })

  it('leave a list from a folder as the engine gave it', async () => {
    const given = Object.freeze([{ path: 'a' }])
    const folder = { ...world, files: async () => given }
    const list = await compileFormula('=$files("x", "*")', at).evaluate({}, folder)
    expect(list).toEqual([{ path: 'a' }])
    expect(list).not.toBe(given)
  })
})

describe('functions that replace JSONata’s', () => {
  it.each<[string, unknown]>([
    ['=$pad("ab", 5)', 'ab   '],
    ['=$pad("ab", -5, "#")', '###ab'],
    ['=$pad("ab", 6, "123")', 'ab1231'],
    ['=$pad("ab", 1)', 'ab'],
    ['=$pad("ä", 3, "")', 'ä  '],
    ['=$join(["a", "b"], "-")', 'a-b'],
    ['=$join(["a", "b"])', 'ab'],
    ['=$append(1, [2, 3])', [1, 2, 3]],
    ['=$append([[1]], [[2]])', [[1], [2]]],
    ['=$spread({ "a": 1, "b": 2 })', [{ a: 1 }, { b: 2 }]],
    ['=$spread(lines[0].{ "id": id })', [{ id: 1 }]],
    ['=$distinct([1, 2, 1, "1", { "a": 1, "b": [2] }, { "b": [2], "a": 1 }])', [1, 2, '1', { a: 1, b: [2] }]],
    ['=$sort([3, 1, 2])', [1, 2, 3]],
    ['=$sort(["b", "a"])', ['a', 'b']],
    ['=$sort(lines, function($a, $b) { $a.amount > $b.amount }).id', [2, 1]],
    ['=$sort([1])', [1]],
    ['=$max([1, 3, 2])', 3],
    ['=$min([1, 3, 2])', 1],
    ['=$toMillis("1970-01-02")', 86_400_000],
    ['=$toMillis("2.1.1970", "[D].[M].[Y]")', 86_400_000],
    ['=$fromMillis(0, "[Y0001]-[M01]-[D01]")', '1970-01-01'],
    ['=$clone(row)', variables().row],
    ['=$date("31.12.2025")', '2025-12-31'],
    ['=$date("12/31/2025", "MM/DD/YYYY")', '2025-12-31'],
    ['=($thirds := $append(?, 3); $thirds([1, 2]))', [1, 2, 3]],
    ['=["b", "a"] ~> $sort() ~> $join("+")', 'a+b'],
  ])('%s', async (source, value) => {
    expect(await evaluate(source)).toEqual(value)
  })

  it('check their arguments', async () => {
    expect((await errorOf('=$files(1, "*")')).message).toBe('$files does not work on a number')
    expect((await errorOf('=$date(total)')).message).toBe('$date does not work on a number')
  })
})

import { describe, expect, it, vi } from 'vitest'
import { compileFormula } from '../../../../bots/format/formula/index.ts'
import { Budget, LIMITS } from '../../../../bots/format/formula/limits.ts'
import { at, errorOf, evaluate, world } from './world.ts'

const grow = (step: string) => `=($d := function($s, $n) { $n = 0 ? $s : $d(${step}, $n - 1) }; $d("x", 60))`

describe('limits stop', () => {
  it.each([
    ['an endless tail call', '=($f := function($n) { $f($n + 1) }; $f(0))'],
    ['a long range', '=[1..10000000]'],
    ['a date with many parts', `=$toMillis("${'1'.repeat(40)}x", "${'[Y]'.repeat(20)}")`],
    ['a wide date', '=$now("[Y,300000000]")'],
    ['a wide text', '=$pad("x", 1000000000)'],
    ['a text that doubles', grow('$s & $s')],
    ['a list that doubles', grow('[$s, $s]')],
    ['a list of lists that doubles', grow('[[$s], [$s]]')],
    ['a map that doubles', grow('{ "a": $s, "b": $s }')],
    ['a map that doubles by merging', grow('$merge([{ "a": $s }, { "b": $s }])')],
    ['a text that doubles by joining', grow('$join([$s, $s])')],
    ['a deep map', '=$reduce([1..100000], function($a, $x) { { "a": $a } }, {})'],
    ['one list for each item of another', '=($l := [1..100000]; [1..100000].$l)'],
    ['a list of what is in a map many times', '=($m := {"a": big}; $n := [1..200].{ "m": $m }; $n.**)'],
  ])('%s', async (_, source) => {
    const seen = { big: Array.from({ length: 20_000 }, (_, n) => n) }
    expect(await errorOf(source, seen)).toMatchObject({ code: 'formula-limit', details: { at: { line: 3 } } })
  })

  it.each<[string, unknown]>([
    ['=$count([1..100000])', 100_000],
    ['=($f := function($n) { $n = 0 ? 0 : $f($n - 1) }; $f(3000))', 0],
    ['=($f := function($n) { $n = 0 ? 0 : 1 + $f($n - 1) }; $f(500))', 500],
    ['=$max([1..500000])', 500_000],
    ['=$count($distinct([1..50000]))', 50_000],
    ['=$sort($reverse([1..50000]))[0]', 1],
    ['=$count($spread([1..5000].{ "a": $ }))', 5000],
    ['=$length($pad("x", -100000))', 100_000],
  ])('but not %s', async (source, value) => {
    expect(await evaluate(source)).toEqual(value)
  })

  it('each evaluation anew', async () => {
    const formula = compileFormula('=$count([1..900000])', at)
    for (let n = 0; n < 5; n++) expect(await formula.evaluate({}, world)).toBe(900_000)
  })
})

describe('Budget', () => {
  it('does not count what it waits for', async () => {
    vi.useFakeTimers()
    try {
      const budget = new Budget()
      const waited = budget.waitFor(new Promise((done) => setTimeout(done, 2 * LIMITS.graceTime)))
      await vi.advanceTimersByTimeAsync(2 * LIMITS.graceTime)
      await waited
      expect(() => budget.checkTime()).not.toThrow()
      await vi.advanceTimersByTimeAsync(LIMITS.graceTime + 1)
      expect(() => budget.checkTime()).toThrow('takes too long')
    } finally {
      vi.useRealTimers()
    }
  })

  it('grants a busy machine more time for little work', async () => {
    vi.useFakeTimers()
    try {
      const budget = new Budget()
      await vi.advanceTimersByTimeAsync(LIMITS.time + 1)
      for (let n = 0; n < LIMITS.granted; n++) budget.tick()
      expect(() => {
        for (let n = 0; n < 100; n++) budget.tick()
      }).toThrow('takes too long')
    } finally {
      vi.useRealTimers()
    }
  })

  it('weighs what is shared as often as it would be written', () => {
    const shared = Array.from({ length: LIMITS.items }, () => 1)
    expect(() => new Budget().weigh([shared, shared])).not.toThrow()
    expect(() => new Budget().weigh([shared, shared, shared])).toThrow('makes too much')
  })
})

import { describe, expect, it } from 'vitest'
import { errorOf } from './world.ts'

const grow = (step: string) => `=($d := function($s, $n) { $n = 0 ? $s : $d(${step}, $n - 1) }; $d("x", 60))`

describe('limits that take their time stop', () => {
  it.each([
    ['two that call each other', '=($a := function() { $b() }; $b := function() { $a() }; $a())'],
    ['an endless recursion', '=($f := function($n) { 1 + $f($n + 1) }; $f(0))'],
    ['a range of ranges', '=[1..5000].[1..5000]'],
    ['a text that doubles by replacing', grow('$replace($s, "x", "xx")')],
    ['a text that doubles by a pattern', grow('$replace($s, /x/, "xx")')],
    ['lists joined with each other', '=big@$a.big@$b.{ "a": $a, "b": $b }'],
    ['many matches that each look far', '=$match(far, /a[^b]*b|a/)'],
    ['a list grown one by one', '=$reduce([1..1000000], $append)'],
  ])('%s', async (_, source) => {
    const big = Array.from({ length: 20_000 }, (_, n) => n)
    const seen = { big, far: 'a'.repeat(400_000) }
    expect(await errorOf(source, seen)).toMatchObject({ code: 'formula-limit', details: { at: { line: 3 } } })
  })
})

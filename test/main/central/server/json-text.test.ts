import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEEPEST, readJsonObject } from '../../../../main/central/server/json-text.ts'

const read = (text: string, unkeepable: 'refuse' | 'replace' = 'refuse') =>
  readJsonObject(Buffer.from(text), unkeepable)

describe('readJsonObject', () => {
  it('gives what was written, however it was escaped', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((some) => !some.includes('\0'))
    const value = fc.dictionary(text, fc.jsonValue({ stringUnit: 'grapheme' }))
    fc.assert(
      fc.property(value, (given) => {
        const written = JSON.stringify(given)
        if (written.includes('\\u0000')) return
        expect(read(written)).toEqual(JSON.parse(written))
        expect(read(allEscaped(written))).toEqual(JSON.parse(written))
      }),
    )
  })

  it('refuses anything else, and never says what was there', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3 }), (given) => {
        const isObject = /^\s*\{/.test(given)
        fc.pre(!isObject)
        expect(() => read(given)).toThrow(/^The body is not (JSON|a JSON object)( at position \d+)?$/)
      }),
    )
    expect(() => read('{"password": hunter2}')).toThrow(/^The body is not JSON( at position \d+)?$/)
    expect(() => readJsonObject(Uint8Array.of(0x7b, 0xff), 'refuse')).toThrow('not UTF-8')
  })

  it('refuses what is nested too deep, before it is parsed', () => {
    const nested = (depth: number) => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`
    expect(read(nested(DEEPEST))).toHaveProperty('a')
    expect(() => read(nested(DEEPEST + 1))).toThrow(`nested deeper than ${DEEPEST}`)
    expect(() => read(`{"a":${'['.repeat(3_000_000)}`)).toThrow(`nested deeper than ${DEEPEST}`)
    expect(read(`{"a":"${'['.repeat(200)}\\"${'{'.repeat(200)}"}`).a).toHaveLength(401)
  })

  it.each([
    ['NUL', '\\u0000'],
    ['the first half of a pair', '\\ud83d'],
    ['the first half twice', '\\ud83d\\ud83d'],
    ['the second half of a pair', '\\uDE00'],
    ['a pair the wrong way round', '\\ude00\\ud83d'],
  ])('refuses %s, or puts U+FFFD there', (_what, half) => {
    expect(() => read(`{"a":"b${half}c"}`)).toThrow('cannot be kept')
    const count = half.split('\\u').length - 1
    expect(read(`{"a":"b${half}c"}`, 'replace')).toEqual({ a: `b${'\ufffd'.repeat(count)}c` })
  })

  it('takes a pair, and a backslash before a u, for what they are', () => {
    expect(read('{"a":"\\ud83d\\ude00 \\\\u0000 \\\\\\\\ud83d"}')).toEqual({ a: '😀 \\u0000 \\\\ud83d' })
  })

  it('takes __proto__ for a name like any other', () => {
    const given = read('{"__proto__":{"isAdmin":true}}')
    expect(Object.getPrototypeOf(given)).toBe(Object.prototype)
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })
})

/** The same JSON as those write it who escape all that is not ASCII. */
function allEscaped(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

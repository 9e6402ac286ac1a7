import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Secret } from '../../../bots/secrets/index.ts'
import { shown } from '../../../main/runner/shown.ts'

describe('shown', () => {
  it('masks secrets, whether wrapped or copied into a text', () => {
    const password = new Secret('hunter-two', 'account.password')
    const written = JSON.stringify(shown({ password, log: ['typed hunter-two'] }))
    expect(written).not.toContain('hunter-two')
    expect(written).toContain('•••')
  })

  it('says what it leaves out', () => {
    expect(shown(Array.from({ length: 205 }, () => 1))).toContain('… 5 more')
    expect(shown('x'.repeat(3_000))).toHaveLength(2_001)
    expect(
      Object.keys(shown(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [i, i]))) as object),
    ).toContain('…')
  })

  it('ends in what refers to itself', () => {
    const loop: Record<string, unknown> = {}
    loop.again = loop
    expect(JSON.stringify(shown(loop))).toContain('…')
  })

  it('can always be written as JSON', () => {
    fc.assert(
      fc.property(
        fc.anything({ withDate: true, withBigInt: true, withMap: true, withSet: true }),
        (value) => {
          expect(JSON.stringify(shown(value))).toBeTypeOf('string')
        },
      ),
    )
  })

  it('leaves small plain values as they are', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        expect(JSON.stringify(shown(value))).toBe(JSON.stringify(value))
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distinct, sorted } from '../../../../bots/format/formula/lists.ts'
import { Secret } from '../../../../bots/secrets/index.ts'

describe('sorted', () => {
  it('sorts numbers and texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer()), async (numbers) => {
        expect(await sorted(numbers, undefined, () => {})).toEqual(numbers.toSorted((a, b) => a - b))
      }),
    )
    expect(await sorted(['b', 'B', 'a'], undefined, () => {})).toEqual(['B', 'a', 'b'])
  })

  it('keeps the order of equal items', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3 })), async (keys) => {
        const items = keys.map((key, at) => ({ key, at }))
        type Item = (typeof items)[number]
        const isAfter = async (a: unknown, b: unknown) => (a as Item).key > (b as Item).key
        let compared = 0
        const result = await sorted(items, isAfter, () => compared++)
        expect(result).toEqual(items.toSorted((a, b) => a.key - b.key || a.at - b.at))
        expect(compared > 0).toBe(items.length > 1)
      }),
    )
  })

  it('refuses a mixture without a function', async () => {
    await expect(sorted([1, 'a'], undefined, () => {})).rejects.toMatchObject({ code: 'formula-failed' })
  })
})

describe('distinct', () => {
  it('tells apart what only looks alike', () => {
    const items = [1, '1', null, 'null', [1], { 0: 1 }, { a: 1 }, [['a', 1]], '\u0000[1]']
    expect(distinct([...items, ...items])).toEqual(items)
  })

  it('knows secrets by themselves', () => {
    const [one, other] = [new Secret('first', 'a.b'), new Secret('other', 'a.b')]
    expect(distinct([one, other, one])).toEqual([one, other])
  })
})

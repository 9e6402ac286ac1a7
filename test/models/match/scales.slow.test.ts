import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { drawScreen } from './screens.ts'
import { finder, imageOf, SMALL, table } from './tasks.ts'

afterAll(() => finder.close())

const things = table(1)

test.each([1.25, 1.5])('what is drawn anew %d times as large is found', async (scale) => {
  const few = table(1, 6)
  const large = await drawScreen(few, scale, SMALL)
  for (const thing of things.slice(4, 6)) {
    const { x, y, width } = thing
    const found = await finder.find(large, await imageOf(things, thing))
    if (!found.found) throw new Error(JSON.stringify(found))
    expect(Math.abs(found.at.x + found.at.width / 2 - (x + width / 2) * scale)).toBeLessThan(3)
    expect(Math.abs(found.at.y - (y - 2) * scale)).toBeLessThan(4)
    expect(Math.abs(found.at.scale / scale - 1)).toBeLessThan(0.05)
  }
})

test.each([1, 1.3])('at %d times its size nothing is taken for what is not there', async (scale) => {
  for (const gone of things.slice(12, 15)) {
    const others = await drawScreen(
      things.filter((thing) => thing !== gone),
      scale,
      SMALL,
    )
    expect(await finder.find(others, await imageOf(things, gone))).toMatchObject({ found: false })
  }
})

test('a place lies within the screen and the region, wherever that is', async () => {
  const screens = await Promise.all([1, 1.2].map((scale) => drawScreen(things, scale, SMALL)))
  const side = fc.integer({ min: 60, max: 700 })
  const region = fc.record({
    x: fc.integer({ min: -50, max: 560 }),
    y: fc.integer({ min: -50, max: 320 }),
    width: side,
    height: side,
  })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...screens),
      fc.constantFrom(...things),
      region,
      async (screen, thing, within) => {
        const image = await imageOf(things, thing)
        const all = await finder
          .findAll(screen, image, { region: within, leastScore: 0, leastLead: 1 })
          .catch((error: unknown) => {
            // A region that is too small for the image.
            expect(error).toMatchObject({ what: 'image' })
            return []
          })
        for (const { x, y, width, height } of all) {
          expect(x).toBeGreaterThanOrEqual(Math.max(0, within.x))
          expect(y).toBeGreaterThanOrEqual(Math.max(0, within.y))
          expect(x + width).toBeLessThanOrEqual(Math.min(SMALL.width, within.x + within.width))
          expect(y + height).toBeLessThanOrEqual(Math.min(SMALL.height, within.y + within.height))
        }
      },
    ),
    { numRuns: 60, seed: 5 },
  )
})

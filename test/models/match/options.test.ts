import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnusableImage } from '../../../models/match/index.ts'
import { checkSearch, type SearchOptions } from '../../../models/match/options.ts'
import { openPixels, type Pixels } from '../../../models/match/pixels.ts'

const noise = (width: number, height: number, value = (i: number) => (i * 7) % 251): Pixels => ({
  data: Uint8Array.from({ length: width * height * 4 }, (_, i) => (i % 4 === 3 ? 255 : value(i))),
  width,
  height,
})
const screen = noise(100, 80)
const image = noise(20, 10)
const large = noise(200, 200)
const clear: Pixels = { ...image, data: image.data.map((value, i) => (i % 4 === 3 ? 0 : value)) }

test.each<[string, Pixels, SearchOptions, string]>([
  ['a single pixel', noise(1, 1), {}, 'image'],
  ['an image of one colour', noise(20, 10, () => 80), {}, 'image'],
  ['an image that is all see-through', clear, {}, 'image'],
  ['an image larger than the screen', noise(150, 20), {}, 'image'],
  ['an image larger than the region', image, { region: { x: 0, y: 0, width: 10, height: 9 } }, 'image'],
  ['a region outside of the screen', image, { region: { x: 100, y: 0, width: 50, height: 50 } }, 'region'],
  ['a region without a size', image, { region: { x: 10, y: 10, width: 0, height: 20 } }, 'region'],
  ['a region of no numbers', image, { region: { x: Number.NaN, y: 0, width: 20, height: 20 } }, 'region'],
  ['scales the wrong way round', image, { scales: { least: 2, most: 1 } }, 'options'],
  ['scales of no numbers', image, { scales: { least: Number.NaN, most: 1 } }, 'options'],
  ['a score beyond 1', image, { leastScore: 1.5 }, 'options'],
])('%s is refused, with what was expected and found', (_, of, options, what) => {
  let error: unknown
  try {
    checkSearch(screen, of, options, 8)
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(UnusableImage)
  expect(error).toMatchObject({
    what,
    expected: expect.stringMatching(/./),
    found: expect.stringMatching(/./),
  })
})

test.each<[string, Pixels | Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['a text', Buffer.from('not a picture')],
  ['too few bytes', { ...screen, data: screen.data.subarray(4) }],
  ['no height', { ...screen, height: 0 }],
])('a screen of %s is refused', async (_, input) => {
  await expect(openPixels('screen', input)).rejects.toThrow(UnusableImage)
})

test('a region is cut to the screen, and scales that do not fit it are left out', () => {
  const region = { x: 70, y: 60, width: 90, height: 90 }
  const { task, corner } = checkSearch(screen, image, { region }, 8)
  expect(corner).toEqual({ x: 70, y: 60 })
  expect(task.screen).toMatchObject({ width: 30, height: 20 })
  expect(task.asItIs).toBe(true)
  expect(Math.max(...task.scales)).toBeLessThanOrEqual(1.55)
})

test('scales cover what is asked for, 1 among them where it is', () => {
  const least = fc.double({ min: 0.25, max: 4, noNaN: true })
  fc.assert(
    fc.property(least, least, (one, other) => {
      const scales = { least: Math.min(one, other), most: Math.max(one, other) }
      const { task } = checkSearch(large, image, { scales }, 8)
      const tried = task.asItIs ? [1, ...task.scales] : task.scales
      expect(task.asItIs).toBe(scales.least <= 1 && scales.most >= 1)
      for (const wanted of [scales.least, scales.most, Math.sqrt(one * other)]) {
        expect(Math.min(...tried.map((scale) => Math.abs(Math.log(scale / wanted))))).toBeLessThan(0.07)
      }
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Pixels } from '../../../models/match/pixels.ts'
import { shrunk } from '../../../models/match/shrink.ts'

const side = fc.integer({ min: 1, max: 20 })
const pixels = fc
  .tuple(side, side)
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
      .map((data) => ({ data, width, height })),
  )

test('each pixel of a smaller copy is the mean of its square in one channel, at the edges of what there is of it', () => {
  fc.assert(
    fc.property(
      pixels,
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 2, max: 8 }),
      (picture, channel, times) => {
        const small = shrunk(picture, channel, times)
        expect([small.width, small.height]).toEqual([
          Math.ceil(picture.width / times),
          Math.ceil(picture.height / times),
        ])
        const means = Array.from(small.data, (_, i) =>
          meanOf(picture, channel, (i % small.width) * times, Math.floor(i / small.width) * times, times),
        )
        expect([...small.data]).toEqual(means)
      },
    ),
  )
})

function meanOf(
  { data, width, height }: Pixels,
  channel: number,
  left: number,
  top: number,
  side: number,
): number {
  const levels: number[] = []
  for (let y = top; y < Math.min(height, top + side); y++)
    for (let x = left; x < Math.min(width, left + side); x++)
      levels.push(data[(y * width + x) * 4 + channel] ?? 0)
  return Math.round(levels.reduce((sum, level) => sum + level, 0) / levels.length)
}

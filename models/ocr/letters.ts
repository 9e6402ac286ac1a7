import type { GreyImage } from './image.ts'
import { type Ink, inkOf } from './ink.ts'

/** Fewer shapes than this say nothing about the size of the writing. */
const FEWEST_SHAPES = 20
const SMALLEST_SHAPE = 4
const TALLEST_SHAPE = 120

/** The usual height of a letter in pixels (between an `x` and an `X`); undefined where there is hardly any writing. */
export async function letterHeight(image: GreyImage): Promise<number | undefined> {
  const ink = await inkOf(image, 2000)
  const heights = shapeHeights(ink)
    .filter((height) => height >= SMALLEST_SHAPE && height <= TALLEST_SHAPE)
    .sort((a, b) => a - b)
  const median = heights[Math.floor(heights.length / 2)]
  return heights.length < FEWEST_SHAPES || median === undefined ? undefined : median * ink.scale
}

/** Heights of the connected shapes of ink; eats the ink that it is given. */
function shapeHeights(ink: Ink): number[] {
  const heights: number[] = []
  for (let start = 0; start < ink.dots.length; start++) {
    if (ink.dots[start] === 1) heights.push(eatShape(ink, start))
  }
  return heights
}

function eatShape({ dots, width, height }: Ink, start: number): number {
  const open = [start]
  dots[start] = 0
  let [top, bottom] = [height, 0]
  for (let dot = open.pop(); dot !== undefined; dot = open.pop()) {
    const row = Math.floor(dot / width)
    top = Math.min(top, row)
    bottom = Math.max(bottom, row)
    for (const near of [dot - width, dot + width, dot - 1, dot + 1]) {
      if (dots[near] !== 1) continue
      dots[near] = 0
      open.push(near)
    }
  }
  return bottom - top + 1
}

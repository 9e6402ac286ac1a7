import type { Pixels } from './pixels.ts'
import { UnusableImage } from './unusable.ts'

/** A pixel with less opacity does not count: what is mixed with an unknown background says nothing. */
export const OPAQUE = 250

/** Where an image has most contrast. */
export interface Contrast {
  /** 0 for red, 1 for green, 2 for blue. */
  readonly channel: number
  /** The standard deviation of its levels. */
  readonly contrast: number
}

/** Fewer pixels, or levels of contrast, are found everywhere. */
const FEWEST_PIXELS = 64
const LEAST_CONTRAST = 4

/** The channel to search in: red on green of the same brightness is seen in one only. Throws `UnusableImage`. */
export function contrastOf({ data }: Pixels): Contrast {
  const sums = [0, 0, 0]
  const squares = [0, 0, 0]
  let counted = 0
  for (let i = 0; i < data.length; i += 4) {
    if ((data[i + 3] ?? 0) < OPAQUE) continue
    counted++
    for (let channel = 0; channel < 3; channel++) {
      const level = data[i + channel] ?? 0
      sums[channel] = (sums[channel] ?? 0) + level
      squares[channel] = (squares[channel] ?? 0) + level * level
    }
  }
  if (counted < FEWEST_PIXELS)
    throw new UnusableImage(
      'image',
      `at least ${FEWEST_PIXELS} pixels that are not see-through`,
      `${counted}`,
    )
  const deviations = sums.map((sum, channel) => deviation(sum, squares[channel] ?? 0, counted))
  const contrast = Math.max(...deviations)
  if (contrast < LEAST_CONTRAST)
    throw new UnusableImage('image', 'something that stands out from its background', 'one colour')
  return { channel: deviations.indexOf(contrast), contrast }
}

function deviation(sum: number, squares: number, count: number): number {
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2))
}

import type { Pixels } from './pixels.ts'

/** One channel of a picture, a byte a pixel. */
export interface Levels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * One channel of the pixels in a copy so many times smaller, each of its pixels the mean of a square; at the far edges of
 * what there is of one. Quicker than to take the channel out and have OpenCV shrink it: the bytes are read once.
 */
export function shrunk({ data, width, height }: Pixels, channel: number, times: number): Levels {
  const small = { width: Math.ceil(width / times), height: Math.ceil(height / times) }
  const levels = new Uint8Array(small.width * small.height)
  const sums = new Uint16Array(width)
  for (let row = 0, at = 0; row < small.height; row++) {
    const [top, bottom] = [row * times, Math.min(height, (row + 1) * times)]
    sums.fill(0)
    for (let y = top; y < bottom; y++) {
      for (let x = 0, from = y * width * 4 + channel; x < width; x++, from += 4)
        sums[x] = (sums[x] ?? 0) + (data[from] ?? 0)
    }
    for (let left = 0; left < width; left += times) {
      const right = Math.min(width, left + times)
      let sum = 0
      for (let x = left; x < right; x++) sum += sums[x] ?? 0
      levels[at++] = sum / ((bottom - top) * (right - left)) + 0.5
    }
  }
  return { data: levels, ...small }
}

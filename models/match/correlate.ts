import type { Shape } from './layers.ts'
import { cv, freeing, type Mat } from './opencv.ts'

/** A place in the result of a correlation. */
export interface Peak {
  readonly x: number
  readonly y: number
  readonly score: number
}

/** Over areas of one colour rounding gives anything, even infinity; with a mask also elsewhere. */
const HIGHEST = 1.001

/** OpenCV correlates in blocks of so many pixels a side, and of larger ones where the image is large. */
const BLOCK = 256
const IMAGES_A_BLOCK = 4.5

/**
 * Correlation of the levels at each place, mean and contrast taken out; only of what the mask lets through. Block by block
 * of rows: the rest at the bottom, however low, would cost OpenCV as much as a whole one.
 */
export function correlate(on: Mat, shape: Shape, result: Mat): void {
  const { rows: height, cols: width } = shape.grey
  const [rows, cols] = [on.rows - height + 1, on.cols - width + 1]
  const block = Math.max(BLOCK - height + 1, Math.round(height * IMAGES_A_BLOCK))
  result.create(rows, cols, cv.CV_32F)
  freeing((own) => {
    for (let top = 0; top < rows; top += block) {
      const high = Math.min(block, rows - top)
      const part = own(on.roi(new cv.Rect(0, top, on.cols, high + height - 1)))
      correlateAll(part, shape, own(result.roi(new cv.Rect(0, top, cols, high))))
    }
  })
}

function correlateAll(on: Mat, { grey, mask }: Shape, result: Mat): void {
  if (mask) cv.matchTemplate(on, grey, result, cv.TM_CCOEFF_NORMED, mask)
  else cv.matchTemplate(on, grey, result, cv.TM_CCOEFF_NORMED)
}

/** The highest place. */
export function highest({ rows, cols, data32F: scores }: Mat): Peak {
  let best: Peak = { x: 0, y: 0, score: -1 }
  for (let i = 0; i < rows * cols; i++) {
    const score = scores[i] ?? -1
    if (score > best.score && score <= HIGHEST) best = { x: i % cols, y: Math.floor(i / cols), score }
  }
  return best
}

/** All places that are at least so high, and higher than their eight neighbours. */
export function peaksOf({ rows, cols, data32F: scores }: Mat, least: number): Peak[] {
  const peaks: Peak[] = []
  for (let i = 0; i < rows * cols; i++) {
    const score = scores[i] ?? -1
    // Not the other way round: it may be no number at all.
    if (!(score >= least && score <= HIGHEST)) continue
    const peak = { x: i % cols, y: Math.floor(i / cols), score }
    if (isPeak(scores, cols, rows, peak)) peaks.push(peak)
  }
  return peaks
}

function isPeak(scores: Float32Array, cols: number, rows: number, { x, y, score }: Peak): boolean {
  const right = Math.min(cols - 1, x + 1)
  const bottom = Math.min(rows - 1, y + 1)
  for (let ny = Math.max(0, y - 1); ny <= bottom; ny++) {
    for (let nx = Math.max(0, x - 1); nx <= right; nx++) {
      const other = scores[ny * cols + nx] ?? -1
      if (other > HIGHEST) continue
      // Of equal neighbours the first one counts.
      const before = ny < y || (ny === y && nx < x)
      if (other > score || (before && other === score)) return false
    }
  }
  return true
}

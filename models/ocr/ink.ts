import { type GreyImage, sharpOf } from './image.ts'

/** Where there is writing: one byte a pixel, 1 for ink. */
export interface Ink {
  readonly dots: Uint8Array
  readonly width: number
  readonly height: number
  /** Pixels of the image for one of these. */
  readonly scale: number
}

/** Darker than this is ink; even paper with its grain stays above. */
const INK_BELOW = 200

/** Finds the ink of an image with even paper, on a copy whose longer side has at most so many pixels. */
export async function inkOf(image: GreyImage, longest: number): Promise<Ink> {
  const scale = Math.max(1, Math.max(image.width, image.height) / longest)
  const width = Math.max(1, Math.round(image.width / scale))
  const height = Math.max(1, Math.round(image.height / scale))
  const small = await sharpOf(image).resize(width, height, { fit: 'fill' }).raw().toBuffer()
  return { dots: Uint8Array.from(small, (level) => Number(level < INK_BELOW)), width, height, scale }
}

/** The ink without runs longer than so many pixels across or down: no rules, boxes and banners, only writing. */
export function writingOnly({ dots, width, height, scale }: Ink, longest: number): Ink {
  const kept = Uint8Array.from(dots)
  const lines = [
    { count: height, length: width, start: width, step: 1 },
    { count: width, length: height, start: 1, step: width },
  ]
  for (const { count, length, start, step } of lines) {
    for (let line = 0; line < count; line++) eraseRuns(dots, kept, line * start, step, length, longest)
  }
  return { dots: kept, width, height, scale }
}

function eraseRuns(
  dots: Uint8Array,
  kept: Uint8Array,
  start: number,
  step: number,
  length: number,
  longest: number,
): void {
  let run = 0
  for (let at = 0; at <= length; at++) {
    if (at < length && dots[start + at * step] === 1) {
      run++
      continue
    }
    if (run > longest) for (let back = 1; back <= run; back++) kept[start + (at - back) * step] = 0
    run = 0
  }
}

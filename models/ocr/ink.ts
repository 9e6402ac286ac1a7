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

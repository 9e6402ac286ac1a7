import { type GreyImage, sharpOf } from './image.ts'

/** Where there is writing: one byte a pixel, 1 for ink. */
export interface Ink {
  readonly dots: Uint8Array
  readonly width: number
  readonly height: number
  /** Pixels of the image for one of these. */
  readonly scale: number
}

/** Darker than its surroundings by this much is ink; grain and shade of the paper stay below. */
const DARKER = 24

/** Finds the ink on a copy of the image whose longer side has at most so many pixels. */
export async function inkOf(image: GreyImage, longest: number): Promise<Ink> {
  const scale = Math.max(1, Math.max(image.width, image.height) / longest)
  const width = Math.max(1, Math.round(image.width / scale))
  const height = Math.max(1, Math.round(image.height / scale))
  const small = await sharpOf(image).resize(width, height, { fit: 'fill' }).raw().toBuffer()
  const around = await sharpOf({ data: small, width, height }).blur(12).raw().toBuffer()
  const dots = Uint8Array.from(small, (level, i) => Number((around[i] ?? 0) - level > DARKER))
  return { dots, width, height, scale }
}

import sharp, { type Sharp } from 'sharp'
import { UnreadableDocument } from '../page/unreadable.ts'

/** Grey levels of an upright-as-shown image, a byte a pixel. */
export interface GreyImage {
  readonly data: Buffer
  readonly width: number
  readonly height: number
}

/** Smaller holds no text; larger costs minutes and gigabytes. */
const SMALLEST_SIDE = 16
const LONGEST_SIDE = 12_000
const MOST_PIXELS = 60_000_000
const EXPECTED = 'a PNG, JPEG, TIFF or WebP image of a page'

/**
 * Opens an image and turns it as its camera noted (EXIF), in grey on white.
 * Throws `UnreadableDocument` where it is none, is damaged, or has a size that is no page's.
 */
export async function openImage(file: Buffer | string): Promise<GreyImage> {
  try {
    const image = sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    checkSize(await image.metadata())
    const { data, info } = await image
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height }
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error
    throw new UnreadableDocument(EXPECTED, messageOf(error), error)
  }
}

/** A sharp pipeline over grey levels. */
export function sharpOf({ data, width, height }: GreyImage): Sharp {
  return sharp(data, { raw: { width, height, channels: 1 } }).toColourspace('b-w')
}

/** The image turned clockwise by so many degrees; the new corners are white. */
export async function turnImage(image: GreyImage, degrees: number): Promise<GreyImage> {
  if (degrees === 0) return image
  const { data, info } = await sharpOf(image)
    .rotate(degrees, { background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

function checkSize({ width = 0, height = 0 }: { width?: number; height?: number }): void {
  const tooSmall = Math.min(width, height) < SMALLEST_SIDE
  const tooLarge = Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS
  if (!tooSmall && !tooLarge) return
  const limits = `an image from ${SMALLEST_SIDE} to ${LONGEST_SIDE} pixels a side, ${MOST_PIXELS / 1e6} million in all`
  throw new UnreadableDocument(limits, `${width} x ${height} pixels`)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
}

import sharp from 'sharp'
import type { Region } from './place.ts'
import { UnusableImage } from './unusable.ts'

/** Rows of pixels from the top, four bytes each. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  /** The order of a pixel's bytes; grabbers of screens often give `bgra`. `rgba` where not given. */
  readonly order?: 'rgba' | 'bgra' | undefined
}

/** More is no screen. */
const MOST_PIXELS = 60_000_000

/**
 * Pixels as they are, or those of a PNG (or another image that sharp reads).
 * Throws `UnusableImage` where the bytes are no image or do not fit its size.
 */
export async function openPixels(what: 'screen' | 'image', input: Pixels | Uint8Array): Promise<Pixels> {
  if (input instanceof Uint8Array) return decode(what, input)
  const { data, width, height } = input
  const sides = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0
  if (!sides) throw new UnusableImage(what, 'sides of whole pixels', `${width} x ${height}`)
  if (width * height > MOST_PIXELS)
    throw new UnusableImage(what, `at most ${MOST_PIXELS} pixels`, `${width} x ${height}`)
  if (data.length !== width * height * 4)
    throw new UnusableImage(what, `${width * height * 4} bytes for ${width} x ${height}`, `${data.length}`)
  return input
}

async function decode(what: 'screen' | 'image', file: Uint8Array): Promise<Pixels> {
  try {
    const { data, info } = await sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height }
  } catch (error) {
    const found = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    throw new UnusableImage(what, 'a whole PNG image', found, error)
  }
}

/** A copy of a part, which has to lie within. */
export function cut({ data, width, order }: Pixels, region: Region): Pixels {
  const part = new Uint8Array(region.width * region.height * 4)
  for (let row = 0; row < region.height; row++) {
    const from = ((region.y + row) * width + region.x) * 4
    part.set(data.subarray(from, from + region.width * 4), row * region.width * 4)
  }
  return { data: part, width: region.width, height: region.height, order }
}

/** The pixels with their bytes in the other order where they have not this one. */
export function inOrder(pixels: Pixels, order: 'rgba' | 'bgra'): Pixels {
  if ((pixels.order ?? 'rgba') === order) return pixels
  const data = Uint8Array.from(pixels.data)
  for (let i = 0; i < data.length; i += 4) {
    data[i] = pixels.data[i + 2] ?? 0
    data[i + 2] = pixels.data[i] ?? 0
  }
  return { ...pixels, data, order }
}

import sharp from 'sharp'
import type { GreyImage } from '../../../models/ocr/image.ts'

/** A page with lines of bars in place of words, as black on white; needs no font. */
export async function barsPage(
  degrees = 0,
  { width = 800, height = 1000, bar = 14 } = {},
): Promise<GreyImage> {
  const bars: string[] = []
  for (let y = 80; y < height - 80; y += 40) {
    for (let x = 60 + ((y * 13) % 37); x < width - 100; x += 22 + ((x * 7 + y * 3) % 23)) {
      bars.push(`<rect x="${x}" y="${y}" width="${6 + ((x + y) % 9)}" height="${bar}"/>`)
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${bars.join('')}</svg>`
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: '#ffffff' })
    .rotate(degrees, { background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

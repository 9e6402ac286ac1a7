import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { ScreenPicture } from '../../../../models/ocr/screen/index.ts'
import type { Box } from '../../../../models/page/page.ts'

/** A screen of an SVG's content; needs no font. */
export async function drawnScreen(content: string, width = 400, height = 200): Promise<ScreenPicture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#eeeeee"/>${content}</svg>`
  const { data } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width, height, hash: createHash('sha1').update(data).digest('hex') }
}

/** Shapes of the size of letters in a row, in place of a word. */
export function letters(x: number, y: number, count: number, { size = 10, fill = '#202020' } = {}): string {
  const stroke = Math.max(2, Math.round(size / 5))
  const one = (left: number) =>
    `<path d="M${left} ${y}v${size}M${left} ${y + size / 2}h${size / 2}M${left + size / 2} ${y}v${size}" stroke="${fill}" stroke-width="${stroke}" fill="none"/>`
  return Array.from({ length: count }, (_, i) => one(x + i * size)).join('')
}

/** A box as text: `12,30 40x10`. */
export function said({ x, y, width, height }: Box): string {
  return `${x},${y} ${width}x${height}`
}

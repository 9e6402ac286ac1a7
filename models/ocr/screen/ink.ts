import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Pixels } from '../../match/index.ts'
import { cut } from '../../match/pixels.ts'
import type { Box } from '../../page/page.ts'
import type { GreyImage } from '../image.ts'

/** A piece of text in black on white, whatever its colours on the screen. */
export interface Ink extends GreyImage {
  /** Its upper left corner on the screen. */
  readonly x: number
  readonly y: number
  /** The same for pieces that look the same, and for no others. */
  readonly key: string
}

/** How a piece is shown to the reader. */
export interface Look {
  /** Height in pixels that the piece is enlarged to. */
  readonly height: number
  /** How much its steps are smoothed away. */
  readonly smoothed: number
}

/** Pixels around the boxes of letters, for their softest edges. */
const MARGIN = 2
/** White around it: letters at the very edge are misread. */
const PAPER = 12
const MOST_ENLARGED = 6
/** Colours so near to each other are one; gradients of buttons are made of them. */
const NEAR = 8

/** How far each pixel is from the colour of the background, as black on white with full contrast. */
export function inkOf(screen: Pixels, piece: Box): Ink {
  const x = Math.max(0, piece.x - MARGIN)
  const y = Math.max(0, piece.y - MARGIN)
  const width = Math.min(screen.width, piece.x + piece.width + MARGIN) - x
  const height = Math.min(screen.height, piece.y + piece.height + MARGIN) - y
  const pixels = cut(screen, { x, y, width, height })
  const background = commonest(pixels.data)
  const data = Buffer.alloc(width * height)
  let most = NEAR + 1
  for (let i = 0; i < data.length; i++) {
    data[i] = distance(pixels.data, i * 4, background)
    most = Math.max(most, data[i] ?? 0)
  }
  const share = 255 / (most - NEAR)
  for (let i = 0; i < data.length; i++)
    data[i] = 255 - Math.max(0, Math.round(((data[i] ?? 0) - NEAR) * share))
  const key = createHash('sha1').update(`${width}x${height} `).update(data).digest('base64')
  return { data, width, height, x, y, key }
}

/** The piece enlarged, with paper around it, as a PNG; and how much larger it is. */
export async function enlarged(
  { data, width, height }: Ink,
  look: Look,
): Promise<{ png: Buffer; scale: number; paper: number }> {
  const scale = Math.min(MOST_ENLARGED, Math.max(1, look.height / (height - 2 * MARGIN)))
  const large = await sharp(data, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .resize(Math.round(width * scale), Math.round(height * scale), { fit: 'fill', kernel: 'cubic' })
    .extend({ top: PAPER, bottom: PAPER, left: PAPER, right: PAPER, background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { info } = large
  const even = sharp(large.data, { raw: { width: info.width, height: info.height, channels: 1 } })
  const smooth = look.smoothed > 0 ? even.blur(look.smoothed) : even
  return {
    png: await smooth.toColourspace('b-w').png({ compressionLevel: 1 }).toBuffer(),
    scale,
    paper: PAPER,
  }
}

/** The middle of the colours that most pixels have. */
function commonest(data: Uint8Array): readonly [number, number, number] {
  const counts = new Map<number, number>()
  let [most, best] = [0, 0]
  for (let at = 0; at < data.length; at += 4) {
    const colour = (near(data[at]) << 16) | (near(data[at + 1]) << 8) | near(data[at + 2])
    const count = (counts.get(colour) ?? 0) + 1
    counts.set(colour, count)
    if (count > most) [most, best] = [count, colour]
  }
  return [(best >> 16) & 255, (best >> 8) & 255, best & 255]
}

function near(level = 0): number {
  return (level & ~3) + 2
}

function distance(
  data: Uint8Array,
  at: number,
  [first, second, third]: readonly [number, number, number],
): number {
  return Math.max(
    Math.abs((data[at] ?? 0) - first),
    Math.abs((data[at + 1] ?? 0) - second),
    Math.abs((data[at + 2] ?? 0) - third),
  )
}

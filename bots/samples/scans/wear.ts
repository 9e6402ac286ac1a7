import sharp from 'sharp'
import { PAGE_HEIGHT, PAGE_WIDTH } from './draw.ts'
import { type Random, random } from './random.ts'

/** What a scanner, and the desk before it, do to a sheet. */
export interface Wear {
  /** Degrees clockwise; 90 where the sheet lay across. */
  readonly angle: number
  /** Standard deviation of the grain, in grey levels of 255. */
  readonly grain: number
  /** Radius in pixels; 0 for none. */
  readonly blur: number
  /** Grey level of the ink, 0 black to 255 white. */
  readonly ink: number
  /** How much darker the paper gets towards one edge, in grey levels. */
  readonly shade: number
  /** JPEG quality of the scanner. */
  readonly quality: number
  readonly stamp: boolean
}

/** Wear of an everyday scan, of a good or of a poor machine. */
export function everydayWear(from: Random): Wear {
  const poor = from.next() < 0.25
  return {
    angle: Math.round((from.next() * 4 - 2) * 100) / 100,
    grain: poor ? 14 : 4 + from.next() * 6,
    blur: poor ? 0.8 : 0.3 + from.next() * 0.3,
    ink: poor ? 80 : 20 + from.next() * 40,
    shade: from.next() * (poor ? 50 : 20),
    quality: poor ? 45 : 70,
    stamp: from.next() < 0.3,
  }
}

/** A scan that nobody can read: out of focus, too dark, hardly any contrast. */
export const hopelessWear: Wear = {
  angle: 1.2,
  grain: 34,
  blur: 7,
  ink: 165,
  shade: 110,
  quality: 20,
  stamp: false,
}

/** The clean page as it comes out of the scanner: a JPEG in grey. */
export async function wearDown(page: Buffer, wear: Wear, seed: number): Promise<Buffer> {
  const { data, info } = await turn(await stamped(page, wear.stamp), wear.angle)
  grain(data, info.width, wear, random(seed))
  let worn = sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } })
  if (wear.blur > 0) worn = worn.blur(Math.max(0.3, wear.blur))
  return worn.toColourspace('b-w').jpeg({ quality: wear.quality }).toBuffer()
}

function stamped(page: Buffer, wanted: boolean): Promise<Buffer> {
  const marks = wanted ? [{ input: Buffer.from(STAMP), left: 150, top: 1370 }] : []
  return sharp(page).composite(marks).png({ compressionLevel: 1 }).toBuffer()
}

/** Grey levels of the page turned about its middle; the sheet keeps its size unless it lies across. */
async function turn(page: Buffer, angle: number) {
  const across = Math.abs(angle) > 45
  const [width, height] = across ? [PAGE_HEIGHT, PAGE_WIDTH] : [PAGE_WIDTH, PAGE_HEIGHT]
  const turned = await sharp(page)
    .rotate(angle, { background: '#ffffff' })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
  const left = Math.max(0, Math.round((turned.info.width - width) / 2))
  const top = Math.max(0, Math.round((turned.info.height - height) / 2))
  return sharp(turned.data)
    .extract({
      left,
      top,
      width: Math.min(width, turned.info.width),
      height: Math.min(height, turned.info.height),
    })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true })
}

function grain(data: Buffer, width: number, wear: Wear, from: Random): void {
  const inkRange = (255 - wear.ink) / 255
  for (let i = 0; i < data.length; i++) {
    const shade = (wear.shade * (i % width)) / width
    // The sum of three even draws is near enough to a bell curve, and much cheaper.
    const bell = (from.next() + from.next() + from.next() - 1.5) * 2
    const level = wear.ink + (data[i] ?? 255) * inkRange - shade + bell * wear.grain - 6
    data[i] = Math.max(0, Math.min(255, Math.round(level)))
  }
}

const STAMP = `<svg xmlns="http://www.w3.org/2000/svg" width="330" height="150">
  <g transform="rotate(-8 165 75)" fill="none" stroke="#777" stroke-width="4"><rect x="20" y="30" width="290" height="86" rx="8"/></g>
  <g transform="rotate(-8 165 75)" fill="#777" font-family="sans-serif" text-anchor="middle" font-weight="bold">
  <text x="165" y="70" font-size="32">RECEIVED</text><text x="165" y="104" font-size="24">18 NOV 2026</text></g></svg>`

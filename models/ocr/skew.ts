import type { GreyImage } from './image.ts'
import { type Ink, inkOf, writingOnly } from './ink.ts'

/** Scanners and careful hands stay within this; beyond it a sheet was laid in wrongly. */
const MOST_SKEW = 6
const COARSE_STEP = 0.5
const FINE_STEP = 0.1
/** Longer runs of ink are edges of boxes and banners, which would outweigh the lines of text; in pixels of the copy. */
const LONGEST_STROKE = 30
const MOST_DOTS = 30_000

/** How a page lies: whether its lines seem to run from top to bottom, and the small angle by which they are turned. */
export interface Lie {
  readonly across: boolean
  /** Degrees clockwise from level, if the lines run from left to right. */
  readonly levelSkew: number
  /** Degrees clockwise from upright, if they run from top to bottom. */
  readonly acrossSkew: number
}

type Dot = readonly [x: number, y: number]

/**
 * Estimates how the lines of a page lie. Seen along its lines, a page of text shows dark rows and white gaps;
 * the angle at which they are sharpest is the skew.
 */
export async function estimateLie(image: GreyImage): Promise<Lie> {
  const dots = dotsOf(writingOnly(await inkOf(image, 900), LONGEST_STROKE))
  const level = sharpest(dots)
  const across = sharpest(dots.map(([x, y]): Dot => [-y, x]))
  return { across: across.sharpness > level.sharpness, levelSkew: level.skew, acrossSkew: across.skew }
}

function dotsOf({ dots, width }: Ink): Dot[] {
  const found: Dot[] = []
  for (let i = 0; i < dots.length; i++) if (dots[i] === 1) found.push([i % width, Math.floor(i / width)])
  const share = MOST_DOTS / found.length
  return share >= 1 ? found : found.filter((_, i) => scattered(i) < share)
}

/** A number from 0 to 1 that looks random: dots left out in a regular beat would draw lines of their own. */
function scattered(index: number): number {
  return (Math.imul(index, 0x9e3779b1) >>> 0) / 2 ** 32
}

function sharpest(dots: readonly Dot[]): { skew: number; sharpness: number } {
  const coarse = best(dots, -MOST_SKEW, MOST_SKEW, COARSE_STEP)
  return best(dots, coarse.skew - COARSE_STEP, coarse.skew + COARSE_STEP, FINE_STEP)
}

function best(dots: readonly Dot[], from: number, to: number, step: number) {
  let found = { skew: 0, sharpness: sharpness(dots, 0) }
  for (let skew = from; skew <= to + 1e-9; skew += step) {
    const value = sharpness(dots, skew)
    if (value > found.sharpness) found = { skew: Math.round(skew * 100) / 100, sharpness: value }
  }
  return found
}

/** Sum of the squared steps between neighbouring rows of the page turned back by `skew`. */
function sharpness(dots: readonly Dot[], skew: number): number {
  const radians = (skew * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const rows = new Float64Array(4096)
  for (const [x, y] of dots) {
    const row = Math.round(y * cos - x * sin) + 2048
    rows[row] = (rows[row] ?? 0) + 1
  }
  let sum = 0
  for (let row = 1; row < rows.length; row++) sum += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2
  return sum
}

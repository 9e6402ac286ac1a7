import { contrastOf } from './contrast.ts'
import { cut, inOrder, type Pixels } from './pixels.ts'
import { type Region, within } from './place.ts'
import type { Task } from './seek.ts'
import { UnusableImage } from './unusable.ts'

/** How an image is searched for. */
export interface SearchOptions {
  /** Only here, in pixels of the screen: a window, or where it was last. What lies outside of the screen is left out. */
  readonly region?: Region | undefined
  /** How much smaller or larger than the image it may be shown; from 0.75 to 2 where not given. 1 is tried first. */
  readonly scales?: { readonly least: number; readonly most: number } | undefined
  /** The least correlation as a whole, 0 to 1; 0.6 where not given, for at another scale text may fall so low. */
  readonly leastScore?: number | undefined
  /** How much more like the image than any other place it has to be, 0 to 1; 0.05 where not given. */
  readonly leastLead?: number | undefined
  /** Calls the search off. */
  readonly signal?: AbortSignal | undefined
}

const SCALES = { least: 0.75, most: 2 }
/** Beyond these too little is left of an image, or too much is made up. */
const SCALE_LIMITS = { least: 0.25, most: 4 }
const LEAST_SCORE = 0.6
/** The scales between are found from these. */
const SCALE_STEP = 1.07
const SHORTEST_SIDE = 6

/** What is searched, where its screen begins, and how. */
export interface CheckedSearch {
  readonly task: Task
  /** The corner of the task's screen in the whole screen. */
  readonly corner: { readonly x: number; readonly y: number }
}

/** Throws `UnusableImage` where there is nothing to search in or for. */
export function checkSearch(
  screen: Pixels,
  image: Pixels,
  options: SearchOptions,
  most: number,
): CheckedSearch {
  if (Math.min(image.width, image.height) < SHORTEST_SIDE)
    throw new UnusableImage('image', `at least ${SHORTEST_SIDE} pixels a side`, sizeOf(image))
  const ordered = inOrder(image, screen.order ?? 'rgba')
  const contrast = contrastOf(ordered)
  const region = regionOf(screen, options.region)
  const searched = scalesOf(options.scales ?? SCALES).filter((scale) => fits(image, scale, region))
  if (searched.length === 0)
    throw new UnusableImage(
      'image',
      `at most ${sizeOf(region)} pixels, as where it is searched`,
      sizeOf(image),
    )
  const whole = region.width === screen.width && region.height === screen.height
  const task: Task = {
    screen: whole ? screen : cut(screen, region),
    image: ordered,
    contrast,
    asItIs: searched.includes(1),
    scales: searched.length === 1 && searched[0] === 1 ? [] : searched,
    leastScore: share('leastScore', options.leastScore ?? LEAST_SCORE),
    most,
  }
  return { task, corner: { x: region.x, y: region.y } }
}

/** Throws `UnusableImage` where the value is no share. */
export function share(name: string, value: number): number {
  if (value >= 0 && value <= 1) return value
  throw new UnusableImage('options', `${name} from 0 to 1`, `${value}`)
}

function regionOf(screen: Pixels, region: Region | undefined): Region {
  if (region === undefined) return { x: 0, y: 0, width: screen.width, height: screen.height }
  const inside = within(region, screen)
  const finite = [region.x, region.y, region.width, region.height].every(Number.isFinite)
  if (finite && region.width > 0 && region.height > 0 && inside.width > 0 && inside.height > 0) return inside
  const found = `${region.width} x ${region.height} at ${region.x}, ${region.y}`
  throw new UnusableImage('region', `a part of the screen of ${sizeOf(screen)}`, found)
}

/** All scales that are tried, 1 among them where it is allowed. */
function scalesOf({ least, most }: { least: number; most: number }): number[] {
  if (!(least >= SCALE_LIMITS.least && most <= SCALE_LIMITS.most && least <= most)) {
    const expected = `scales from ${SCALE_LIMITS.least} to ${SCALE_LIMITS.most}`
    throw new UnusableImage('options', expected, `${least} to ${most}`)
  }
  const from = least <= 1 && most >= 1 ? 1 : least
  const [down, up] = [stepsBetween(least, from), stepsBetween(from, most)]
  const steps = Array.from({ length: down + up + 1 }, (_, i) => from * SCALE_STEP ** (i - down))
  return steps.filter((scale) => scale <= most * SCALE_STEP)
}

function stepsBetween(low: number, high: number): number {
  return Math.ceil(Math.log(high / low) / Math.log(SCALE_STEP) - 1e-9)
}

function fits(image: Pixels, scale: number, { width, height }: { width: number; height: number }): boolean {
  return Math.round(image.width * scale) <= width && Math.round(image.height * scale) <= height
}

function sizeOf({ width, height }: { width: number; height: number }): string {
  return `${width} x ${height}`
}

import { correlate, peaksOf } from './correlate.ts'
import type { Layers, Template } from './layers.ts'
import { cv, freeing } from './opencv.ts'
import { overlap, type Region } from './place.ts'

/** Where the image may be, and at which scale; `score` is the correlation there. */
export interface Candidate extends Region {
  readonly scale: number
  readonly score: number
}

/** On the smaller copy of the screen an image keeps about so many pixels, and so many on its shorter side. */
const PIXELS_LEFT = 110
const SIDE_LEFT = 9
const MOST_SMALLER = 8
/** Lower peaks are no candidates; that of the right place is seldom below 0.6. */
const LEAST_PEAK = 0.4
/** The best peak is often not the right place: at least so many are looked at in full size. */
const FEWEST = 8
/** Scales nearer to each other than this are tried from either. */
const SCALES_APART = 0.05

/** Which peaks are looked at closely. */
export interface Width {
  /** At most so many. */
  readonly most: number
  /** Not those that are so much below the best, once there are enough. */
  readonly within: number
}

/** The best candidates over all of these scales, best first. */
export function coarseSearch(
  screen: Layers,
  image: Template,
  scales: readonly number[],
  { most, within }: Width,
): Candidate[] {
  const peaks = scales.flatMap((scale) => peaksAt(screen, image, scale)).sort((a, b) => b.score - a.score)
  const least = (peaks[0]?.score ?? 0) - within
  const kept: Candidate[] = []
  for (const peak of peaks) {
    if (kept.length >= most || (kept.length >= FEWEST && peak.score < least)) break
    if (!kept.some((other) => isSame(other, peak))) kept.push(peak)
  }
  return kept
}

function isSame(one: Candidate, other: Candidate): boolean {
  return Math.abs(Math.log(one.scale / other.scale)) < SCALES_APART && overlap(one, other)
}

function peaksAt(screen: Layers, image: Template, scale: number): Candidate[] {
  const [width, height] = [image.width * scale, image.height * scale]
  const times = smallerFor(width, height)
  const level = screen.grey(times)
  return freeing((own) => {
    const shape = image.resized(scale / times, own)
    if (shape.grey.cols > level.cols || shape.grey.rows > level.rows) return []
    const result = own(new cv.Mat())
    correlate(level, shape, result)
    const peaks = peaksOf(result, LEAST_PEAK)
    return peaks.map(({ x, y, score }) => ({ x: x * times, y: y * times, width, height, scale, score }))
  })
}

/** How many times smaller an image of this size can be and still tell something. */
export function smallerFor(width: number, height: number): number {
  const wanted = Math.min(Math.sqrt((width * height) / PIXELS_LEFT), Math.min(width, height) / SIDE_LEFT)
  return Math.max(1, Math.min(MOST_SMALLER, Math.floor(wanted)))
}

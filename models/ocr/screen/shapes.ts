import type { Box } from '../../page/page.ts'
import { type EdgeMap, LINE, NOTHING, SHAPE } from './edges.ts'

/** Taller or wider than this is no letter, nor letters that touch each other. */
const LARGEST = { width: 200, height: 60 }
/** The corner of a box is at most so large. */
const CORNER = 14
/** Of its rectangle; a frame leaves more of it empty than a letter does. */
const LEAST_FILLED = 0.22

/** A connected shape, with how many of its pixels are edges. */
interface Shape extends Box {
  readonly pixels: number
  readonly isCorner: boolean
}

/**
 * Boxes of all shapes that may be letters or parts of them. What is none becomes LINE in the map, so that it
 * parts what stands on its two sides.
 */
export function lettersIn(map: EdgeMap): Box[] {
  const letters: Box[] = []
  const taken = new Uint8Array(map.marks.length)
  for (let start = 0; start < map.marks.length; start++) {
    if (map.marks[start] !== SHAPE || taken[start] === 1) continue
    const reached = reach(map, start, taken)
    const shape = shapeOf(map, reached)
    if (mayBeLetter(shape)) letters.push(shape)
    else for (const pixel of reached) map.marks[pixel] = LINE
  }
  return letters
}

/** The pixels of the shape that begins here. */
function reach({ marks, width }: EdgeMap, start: number, taken: Uint8Array): number[] {
  const reached = [start]
  taken[start] = 1
  for (let next = 0; next < reached.length; next++) {
    for (const near of around(reached[next] ?? start, width)) {
      if (marks[near] !== SHAPE || taken[near] === 1) continue
      taken[near] = 1
      reached.push(near)
    }
  }
  return reached
}

/** The pixels around one, in a map so wide; some may lie above or below it. */
function around(pixel: number, width: number): number[] {
  const column = [pixel - width, pixel, pixel + width]
  const x = pixel % width
  return [
    ...column,
    ...(x > 0 ? column.map((near) => near - 1) : []),
    ...(x < width - 1 ? column.map((near) => near + 1) : []),
  ]
}

function shapeOf({ width: across, ends }: EdgeMap, reached: readonly number[]): Shape {
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, 0, Number.POSITIVE_INFINITY, 0]
  let isCorner = false
  for (const pixel of reached) {
    const [x, y] = [pixel % across, Math.floor(pixel / across)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
    isCorner ||= ends.has(pixel)
  }
  return {
    x: left,
    y: top,
    width: right - left + 1,
    height: bottom - top + 1,
    pixels: reached.length,
    isCorner,
  }
}

function mayBeLetter(shape: Shape): boolean {
  const { width, height } = shape
  return height <= LARGEST.height && width <= LARGEST.width && !isStroke(shape) && !isOfFrame(shape)
}

/** The side of an area, a rule or a cursor; a stroke of a letter is thicker, for it has two edges, or shorter. */
function isStroke({ width, height }: Shape): boolean {
  if (width === 1 || height === 1) return Math.max(width, height) > 3
  if (width === 2 && height >= 14) return true
  return (height === 2 && width > 14) || (height >= 24 && height > 4 * width)
}

function isOfFrame({ width, height, pixels, isCorner }: Shape): boolean {
  const filled = pixels / (width * height)
  if (isCorner && Math.max(width, height) <= CORNER) return Math.min(width, height) <= 6 || filled < 0.4
  return width > 24 && height > 14 && filled < LEAST_FILLED
}

/** True where a line stands between two boxes of one row, the first of them on the left. */
export function isParted({ marks, width }: EdgeMap, left: Box, right: Box): boolean {
  const top = Math.max(left.y, right.y)
  const bottom = Math.min(left.y + left.height, right.y + right.height)
  const row = Math.round((top + bottom) / 2) * width
  for (let x = left.x + left.width; x < right.x; x++) if ((marks[row + x] ?? NOTHING) === LINE) return true
  return false
}

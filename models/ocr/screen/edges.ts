import type { Pixels } from '../../match/index.ts'

/** What a pixel of an edge map is: nothing, part of a shape, or part of a long line, such as the side of a box. */
export const NOTHING = 0
export const SHAPE = 1
export const LINE = 2

/** Where a screen changes colour, and which of that are long lines. */
export interface EdgeMap {
  readonly width: number
  readonly height: number
  /** A byte a pixel: NOTHING, SHAPE or LINE. */
  readonly marks: Uint8Array
  /** Pixels right behind the ends of long lines: what is there is the corner of a box. */
  readonly ends: ReadonlySet<number>
}

/** How much a channel has to change from one pixel to the next; the grey text of what is disabled reaches 40. */
const STEP = 24
/** In pixels; no stroke of a letter in usual sizes is as long. */
const LONG = { across: 40, down: 30 }
/** What runs along a long line for so many pixels belongs to it. */
const ALONG = 10

/** Finds the edges of all that is drawn on a screen. */
export function edgesOf(pixels: Pixels): EdgeMap {
  const { width, height } = pixels
  const marks = steps(pixels)
  const lines = [
    ...runs(marks, height, width, width, 1, LONG.across),
    ...runs(marks, width, height, 1, width, LONG.down),
  ]
  for (const line of lines) mark(marks, line)
  for (const line of lines) for (const side of [-line.side, line.side]) markBeside(marks, line, side)
  return { width, height, marks, ends: endsOf(lines, { width, height }) }
}

function steps({ data, width, height }: Pixels): Uint8Array {
  const marks = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x
      const isStep =
        (x > 0 && differ(data, pixel, pixel - 1)) || (y > 0 && differ(data, pixel, pixel - width))
      if (isStep) marks[pixel] = SHAPE
    }
  }
  return marks
}

function differ(data: Uint8Array, one: number, other: number): boolean {
  for (let channel = 0; channel < 3; channel++) {
    const step = (data[one * 4 + channel] ?? 0) - (data[other * 4 + channel] ?? 0)
    if (step >= STEP || step <= -STEP) return true
  }
  return false
}

interface Line {
  readonly first: number
  readonly length: number
  /** From one pixel of it to the next, and from it to the pixel beside it. */
  readonly step: number
  readonly side: number
}

/** Runs of marked pixels, in each of so many lanes; a lane has `length` pixels. */
function runs(
  marks: Uint8Array,
  lanes: number,
  length: number,
  side: number,
  step: number,
  least: number,
): Line[] {
  const found: Line[] = []
  for (let lane = 0; lane < lanes; lane++) {
    let run = 0
    for (let at = 0; at <= length; at++) {
      const pixel = lane * side + at * step
      if (at < length && marks[pixel] !== NOTHING) run++
      else {
        if (run >= least) found.push({ first: pixel - run * step, length: run, step, side })
        run = 0
      }
    }
  }
  return found
}

function mark(marks: Uint8Array, { first, length, step }: Line): void {
  for (let i = 0; i < length; i++) marks[first + i * step] = LINE
}

/** A line that is smoothed has a second, broken one along it. */
function markBeside(marks: Uint8Array, { first, length, step }: Line, side: number): void {
  let run = 0
  for (let i = 0; i <= length; i++) {
    const pixel = first + i * step + side
    if (i < length && marks[pixel] === SHAPE) run++
    else {
      if (run >= ALONG) mark(marks, { first: pixel - run * step, length: run, step, side })
      run = 0
    }
  }
}

function endsOf(lines: readonly Line[], { width, height }: { width: number; height: number }): Set<number> {
  const ends = lines.flatMap(({ first, length, step }) => [first - step, first + length * step])
  const around = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((across) => down * width + across))
  const near = ends.flatMap((end) => around.map((offset) => end + offset))
  return new Set(near.filter((pixel) => pixel >= 0 && pixel < width * height))
}

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeWhole } from '../host/write-whole.ts'

const place = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(640),
  height: z.int().min(480),
  maximized: z.boolean(),
})
/** Where a window stands, in pixels of the desktop that are independent of its scale. */
export type WindowPlace = z.output<typeof place>

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const FIRST: WindowPlace = { width: 1440, height: 900, maximized: false }
/** So much of the title has to be on a display, or nobody could take hold of it. */
const REACHABLE = { width: 100, height: 30 }

/** Where the window stood last; the usual size where nobody knows, or where that display is no longer there. */
export function readPlace(file: string, displays: readonly Area[]): WindowPlace {
  const kept = place.safeParse(contentOf(file))
  if (!kept.success) return FIRST
  const { x, y, ...size } = kept.data
  if (x === undefined || y === undefined) return size
  const isReachable = displays.some((display) => reaches({ x, y, width: size.width }, display))
  return isReachable ? kept.data : size
}

/** Keeps it for the next start. */
export function writePlace(file: string, now: WindowPlace): void {
  writeWhole(file, `${JSON.stringify(now)}\n`)
}

/** A file that is missing or broken is no reason to show no window. */
function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function reaches(title: Pick<Area, 'x' | 'y' | 'width'>, display: Area): boolean {
  const shown = Math.min(title.x + title.width, display.x + display.width) - Math.max(title.x, display.x)
  const isBelowTop = title.y >= display.y && title.y + REACHABLE.height <= display.y + display.height
  return shown >= REACHABLE.width && isBelowTop
}

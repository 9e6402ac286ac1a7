import type { Box } from '../../../steps/ports/documents.ts'
import type { Picture } from '../hands/index.ts'
import type { Point } from '../windows/index.ts'

/** Pixels around a point that have to be the same too. */
const AROUND = 8

/** Whether both pictures of the screen show the same at the place, and where the mouse is to meet it. */
export function showSame(one: Picture, other: Picture, place: Box, point: Point): boolean {
  if (one.hash === other.hash) return true
  if (one.width !== other.width || one.height !== other.height) return false
  const spot = { x: point.x - AROUND, y: point.y - AROUND, width: 2 * AROUND, height: 2 * AROUND }
  return isSameIn(place, one, other) && isSameIn(spot, one, other)
}

function isSameIn(box: Box, one: Picture, other: Picture): boolean {
  const left = Math.max(0, Math.floor(box.x))
  const right = Math.min(one.width, Math.ceil(box.x + box.width))
  const bottom = Math.min(one.height, Math.ceil(box.y + box.height))
  for (let y = Math.max(0, Math.floor(box.y)); y < bottom; y += 1) {
    const [from, to] = [(y * one.width + left) * 4, (y * one.width + right) * 4]
    if (from < to && one.data.compare(other.data, from, to, from, to) !== 0) return false
  }
  return true
}

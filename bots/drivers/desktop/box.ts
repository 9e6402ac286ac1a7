import type { Box } from '../../steps/ports/documents.ts'

/** The middle of a box, as a whole pixel in it. */
export function middle({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: Math.round(x + width / 2 - 0.5), y: Math.round(y + height / 2 - 0.5) }
}

/** What two boxes share; undefined where that is nothing. */
export function common(one: Box, other: Box): Box | undefined {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)]
  const width = Math.min(one.x + one.width, other.x + other.width) - x
  const height = Math.min(one.y + one.height, other.y + other.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

/** Whether the point lies in the box. */
export function holds(
  { x, y, width, height }: Box,
  point: { readonly x: number; readonly y: number },
): boolean {
  return point.x >= x && point.y >= y && point.x < x + width && point.y < y + height
}

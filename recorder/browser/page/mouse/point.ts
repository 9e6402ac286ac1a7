import { boxOf } from '../../../../bots/elements/dom.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where the mouse is, from the upper left corner of an element, in CSS pixels. */
export function placeOn(element: Element, { clientX, clientY }: MouseEvent): Point {
  return placeIn(boxOf(element), { x: clientX, y: clientY })
}

/** Where a point is, from the upper left corner of a box. */
export function placeIn({ left, top }: DOMRect, { x, y }: Point): Point {
  return rounded({ x: x - left, y: y - top })
}

export function rounded({ x, y }: Point): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
}

export function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y)
}

/** The way without the points that lie on a straight line within a tolerance (Ramer, Douglas and Peucker). */
export function thinned(way: readonly Point[], tolerance: number): Point[] {
  const first = way[0]
  const last = way.at(-1)
  if (!first || !last || way.length < 3) return [...way]
  let farthest = 0
  let most = 0
  way.forEach((point, i) => {
    const off = offLine(point, first, last)
    if (off > most) {
      farthest = i
      most = off
    }
  })
  if (most <= tolerance) return [first, last]
  const before = thinned(way.slice(0, farthest + 1), tolerance)
  return [...before.slice(0, -1), ...thinned(way.slice(farthest), tolerance)]
}

function offLine(point: Point, from: Point, to: Point): number {
  const length = distance(from, to)
  if (length === 0) return distance(point, from)
  return Math.abs((to.x - from.x) * (from.y - point.y) - (from.x - point.x) * (to.y - from.y)) / length
}

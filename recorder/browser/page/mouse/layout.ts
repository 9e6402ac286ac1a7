import { boxOf, parentElementOf } from '../../../../bots/elements/dom.ts'
import { contains, upFrom } from '../dom.ts'
import type { Point } from './point.ts'

/** So many elements are measured where a drag begins. */
const MOST = 600
/** CSS pixels that count as having moved. */
const MOVED = 1

/** Where things lay when a drag began: what is sorted makes room while it goes on. */
export type Layout = ReadonlyMap<Element, DOMRect>

/** The boxes of everything around an element, as far out as that is not too much. */
export function layoutAround(element: Element): Layout {
  let all: Element[] = []
  for (const at of upFrom(element)) {
    const inside = at.getElementsByTagName('*')
    if (inside.length > MOST) break
    all = [...inside]
  }
  return new Map(all.map((one) => [one, boxOf(one)]))
}

/** What lay at this point when the drag began, the innermost first; not what was dragged. */
export function* lainAt(layout: Layout, { x, y }: Point, dragged: Element): Generator<Element> {
  for (const [element, { left, right, top, bottom }] of [...layout].reverse()) {
    const isThere = x >= left && x < right && y >= top && y < bottom
    if (isThere && element.isConnected && !contains(dragged, element)) yield element
  }
}

/** True where an element lies elsewhere than when the drag began. */
export function hasMoved(layout: Layout, element: Element): boolean {
  const before = layout.get(element)
  const now = boxOf(element)
  return before !== undefined && Math.max(Math.abs(now.x - before.x), Math.abs(now.y - before.y)) > MOVED
}

/** True where the element slides in a track: long and hardly wider than itself, with nothing to read on either. */
export function isOnTrack(element: Element): boolean {
  const track = parentElementOf(element)
  if (!track || /\p{L}/u.test(track.textContent)) return false
  const own = boxOf(element)
  const { width, height } = boxOf(track)
  const fitsAcross = height <= 2 * own.height && width >= 3 * own.width
  return fitsAcross || (width <= 2 * own.width && height >= 3 * own.height)
}

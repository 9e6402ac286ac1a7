import { shadowOf } from '../../../../bots/drivers/browser/page/locate.ts'
import { boxOf } from '../../../../bots/elements/dom.ts'
import { contains, upFrom } from '../dom.ts'
import { cameAt } from '../meanwhile/changes.ts'
import type { Point } from './point.ts'
import type { Pressed } from './pressed.ts'

/** The thing that went along with the mouse: the outermost that moved about as far, if any. */
export function draggedThing(boxes: ReadonlyMap<Element, DOMRect>, by: Point): Element | undefined {
  let dragged: Element | undefined
  for (const [element, before] of boxes) {
    if (!element.isConnected || element === document.documentElement || element === document.body) continue
    if (wentWith(element, before, by)) dragged = element
  }
  return dragged
}

/** What lies below the end of a drag: not what was dragged, what followed the mouse, nor an image that the page drew. */
export function liesBelow(end: Point, dragged: Element | undefined, pressed: Pressed): Element | undefined {
  const { at, point, layout } = pressed
  const by = { x: end.x - point.x, y: end.y - point.y }
  return stackAt(document, end).find((element) => {
    const before = layout?.get(element)
    const followed = before && wentWith(element, before, by)
    return !followed && !(dragged && contains(dragged, element)) && !isImage(element, at)
  })
}

function wentWith(element: Element, before: DOMRect, by: Point): boolean {
  const now = boxOf(element)
  return wentAlong(now.x - before.x, by.x) && wentAlong(now.y - before.y, by.y)
}

function wentAlong(moved: number, by: number): boolean {
  return Math.abs(by) < 4 ? Math.abs(moved) < 30 : moved / by > 0.5
}

/** Came while dragging and floats over the page. */
function isImage(element: Element, since: number): boolean {
  for (const at of upFrom(element)) {
    const came = cameAt(at)
    if (came !== undefined && came >= since && /^(fixed|absolute)$/.test(getComputedStyle(at).position))
      return true
  }
  return false
}

/** Everything at a point, the topmost first, through shadow roots. */
function stackAt(root: Document | ShadowRoot, { x, y }: Point): Element[] {
  return root.elementsFromPoint(x, y).flatMap((element) => {
    const inner = shadowOf(element)
    if (!inner || inner === root) return [element]
    return [
      ...stackAt(inner, { x, y }).filter((one) => one.getRootNode() === inner || contains(element, one)),
      element,
    ]
  })
}

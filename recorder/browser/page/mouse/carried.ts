import { boxOf } from '../../../../bots/elements/dom.ts'
import { onCame, restyledLately } from '../meanwhile/changes.ts'
import type { Point } from './point.ts'
import { type Pressed, pressedLast } from './pressed.ts'

/** An image of what is dragged is among the first that come. */
const MOST = 50
/** CSS pixels: the mouse may be on its edge. */
const NEAR = 2

onCame((node) => {
  const pressed = pressedLast()
  if (pressed && !pressed.released && node instanceof Element && pressed.came.length < MOST)
    pressed.came.push(node)
})

/** True where the page drew something for the mouse to carry since it was pressed: that is no marking of text. */
export function carries({ at, came }: Pressed, end: Point): boolean {
  const shown = restyledLately().filter((change) => change.at >= at)
  return [...came, ...shown.map(({ element }) => element)].some((element) => hangsAt(element, end))
}

function hangsAt(element: Element, { x, y }: Point): boolean {
  if (!element.isConnected || !/^(fixed|absolute)$/.test(getComputedStyle(element).position)) return false
  const { left, right, top, bottom } = boxOf(element)
  return x >= left - NEAR && x <= right + NEAR && y >= top - NEAR && y <= bottom + NEAR
}

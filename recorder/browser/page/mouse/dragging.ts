import { boxOf, parentElementOf } from '../../../../bots/elements/dom.ts'
import { stamp } from '../clock.ts'
import { contains, editingHost, isRich } from '../dom.ts'
import { meant } from '../elements/meant.ts'
import { look } from '../elements/seen.ts'
import { cameAt } from '../meanwhile/changes.ts'
import { scrolledSince } from '../meanwhile/scrolling.ts'
import { tell } from '../outbox.ts'
import { carries } from './carried.ts'
import { draggedThing, liesBelow } from './dropped-on.ts'
import { hasMoved, isOnTrack, lainAt } from './layout.ts'
import { distance, type Point, placeIn, rounded, thinned } from './point.ts'
import type { Pressed } from './pressed.ts'

/** The mouse may tremble so far in a click: on what is dragged, and on what is clicked. */
const TREMBLE = 4
const TREMBLE_ON_BUTTON = 10
const TOLERANCE = 2
const HANDLES = '[role=slider], [role=separator], [role=scrollbar], input[type=range]'

interface Goal {
  readonly to?: Element
  readonly box?: DOMRect | undefined
  readonly shifted?: true
}

/** Tells a drag by the mouse that ends here, if it was one. */
export function tellDrag(pressed: Pressed, event: MouseEvent): void {
  const { point, way, seen, boxes } = pressed
  const end = { x: event.clientX, y: event.clientY }
  const farthest = Math.max(distance(point, end), ...way.map((at) => distance(point, at)))
  const isButton = ['button', 'link', 'check', 'select'].includes(seen.nature)
  if (farthest < (isButton ? TREMBLE_ON_BUTTON : TREMBLE)) return
  const by = relative(end, point)
  const dragged = draggedThing(boxes, by)
  const { to, box, shifted } = onItself(goalAt(end, dragged, pressed), pressed)
  const isOnHandle = isHandle(pressed)
  const inside = to !== undefined && (to === pressed.subject || contains(to, pressed.subject))
  tell({
    fact: 'drag',
    at: stamp(event),
    from: seen,
    start: pressed.position,
    ...(to && { to: to === pressed.subject ? seen : look(to), end: placeIn(box ?? boxOf(to), end) }),
    by,
    path: pathOf(pressed, end),
    inside,
    handle: isOnHandle || (dragged !== undefined && isOnTrack(dragged)),
    ...(shifted && { shifted }),
    native: pressed.native,
    selecting: !pressed.native && !dragged && !isOnHandle && selects(pressed) && !carries(pressed, end),
  })
}

/** What a drag ends on. What made room for it on the way is what the person aimed at, with its box from before. */
function goalAt(end: Point, dragged: Element | undefined, pressed: Pressed): Goal {
  const { layout, subject, at } = pressed
  const below = liesBelow(end, dragged, pressed)
  const isNew = below !== undefined && (cameAt(below) ?? 0) >= at
  if (layout && !scrolledSince(at)) {
    const [lain] = [...lainAt(layout, end, dragged ?? subject)].filter(
      (element, i) => (i === 0 || isNew) && hasMoved(layout, element),
    )
    const to = lain && wholeOf(lain)
    if (to) return { to, box: layout.get(to), shifted: true }
  }
  // What came while dragging is not there to be aimed at when it begins.
  return below && !isNew ? { to: wholeOf(below) } : {}
}

/** A part of what is dragged is no goal: the mouse moved within it, and a marker in it may have gone along. */
function onItself(goal: Goal, { subject }: Pressed): Goal {
  return goal.to && contains(subject, goal.to) ? { to: subject } : goal
}

function wholeOf(element: Element): Element {
  return isRich(element) ? editingHost(element) : meant(element)
}

function pathOf({ point, way }: Pressed, end: Point): Point[] {
  return thinned([point, ...way, end], TOLERANCE).map((at) => relative(at, point))
}

function relative(at: Point, from: Point): Point {
  return rounded({ x: at.x - from.x, y: at.y - from.y })
}

function isHandle({ target, subject, cursor }: Pressed): boolean {
  return /resize$/.test(cursor) || target.closest(HANDLES) !== null || subject.matches(HANDLES)
}

/** True where the mouse marked text. */
function selects({ seen, target }: Pressed): boolean {
  if (seen.nature === 'text' || seen.nature === 'rich') return true
  const selection = getSelection()
  return selection?.type === 'Range' && selection.anchorNode !== null && near(selection.anchorNode, target)
}

function near(node: Node, target: Element): boolean {
  const element = node instanceof Element ? node : parentElementOf(node)
  return element !== undefined && (contains(element, target) || contains(target, element))
}

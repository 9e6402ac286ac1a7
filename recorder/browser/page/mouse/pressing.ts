import { boxOf } from '../../../../bots/elements/dom.ts'
import { stamp } from '../clock.ts'
import { under, upFrom } from '../dom.ts'
import { meant } from '../elements/meant.ts'
import { look } from '../elements/seen.ts'
import { noteMouse } from '../meanwhile/hover.ts'
import { scrollsByHand } from '../meanwhile/scrolling.ts'
import { acted } from '../meanwhile/turn.ts'
import { beforeUse } from '../meanwhile/uses.ts'
import { tell, tellSoon } from '../outbox.ts'
import { tellDrag } from './dragging.ts'
import { layoutAround } from './layout.ts'
import { distance, placeOn } from './point.ts'
import { buttonOf, keepPressed, modifiersOf, pressedLast } from './pressed.ts'

/** So many elements around what is pressed are watched for moving along with the mouse. */
const MOST_AROUND = 8
/** Points of a way that lie nearer to each other are one. */
const STRIDE = 3
const LONGEST_WAY = 2000

/** Describes what is pressed, before the page hears of it. */
export function onPress(event: PointerEvent): void {
  const target = under(event)
  noteMouse(event)
  if (!target) return
  if (isOnScrollbar(target, event)) scrollsByHand()
  else press(target, event)
}

function press(target: Element, event: PointerEvent): void {
  const subject = meant(target)
  beforeUse(subject)
  const seen = look(subject)
  const position = placeOn(subject, event)
  const button = buttonOf(event)
  const at = stamp(event)
  tell({ fact: 'press', at, element: seen, button, modifiers: modifiersOf(event), position })
  acted()
  keepPressed({
    target,
    subject,
    seen,
    button,
    point: { x: event.clientX, y: event.clientY },
    position,
    at: performance.now(),
    boxes: new Map(around(target).map((element) => [element, boxOf(element)])),
    cursor: getComputedStyle(target).cursor,
    way: [],
    came: [],
    native: false,
    released: false,
    clicked: false,
  })
  addEventListener('pointermove', onMove, true)
}

/** Told before the page hears of it, with the drag that it ends. */
export function onRelease(event: PointerEvent): void {
  removeEventListener('pointermove', onMove, true)
  noteMouse(event)
  const pressed = pressedLast()
  if (!pressed || pressed.released) return
  pressed.released = true
  tellDrag(pressed, event)
  tellRelease(event)
  acted()
}

/** The browser takes the pointer for itself: to drag something, or to scroll by touch. */
export function onCancel(): void {
  removeEventListener('pointermove', onMove, true)
}

/** The end of a drag by the browser brings no release of the mouse. */
export function tellRelease(event: MouseEvent): void {
  const pressed = pressedLast()
  const target = under(event)
  const subject = target && meant(target)
  const other = subject && pressed && subject !== pressed.subject && !pressed.native
  // With the click that most often follows.
  tellSoon({
    fact: 'release',
    at: stamp(event),
    button: pressed?.button ?? buttonOf(event),
    ...(other && { element: look(subject) }),
  })
}

function onMove(event: PointerEvent): void {
  const pressed = pressedLast()
  const point = { x: event.clientX, y: event.clientY }
  if (!event.isTrusted || !pressed || pressed.way.length >= LONGEST_WAY) return
  pressed.layout ??= layoutAround(pressed.target)
  if (distance(pressed.way.at(-1) ?? pressed.point, point) >= STRIDE) pressed.way.push(point)
}

function around(target: Element): Element[] {
  return [...upFrom(target)].slice(0, MOST_AROUND)
}

function isOnScrollbar(target: Element, { clientX, clientY }: MouseEvent): boolean {
  const isPage = target === document.documentElement
  const { left, top } = isPage ? { left: 0, top: 0 } : boxOf(target)
  const { clientWidth, clientHeight, clientLeft, clientTop, scrollHeight, scrollWidth } = target
  const beside = clientWidth > 0 && scrollHeight > clientHeight && clientX - left - clientLeft >= clientWidth
  const below = clientHeight > 0 && scrollWidth > clientWidth && clientY - top - clientTop >= clientHeight
  return (beside || below) && (isPage || getComputedStyle(target).overflow !== 'visible')
}

import { later } from '../task.ts'
import { type Purpose, pickAt } from './pick.ts'

/** Milliseconds after the release within which the rest of a click comes. */
const REST_OF_CLICK = 50
const OF_MOUSE =
  /^(pointer(down|up|cancel)|mouse(down|up)|click|auxclick|dblclick|contextmenu|touch(start|end)|selectstart|dragstart)$/

let purpose: Purpose | undefined
/** The press was for the recorder, and so is what belongs to it. */
let pressed = false
let escaped = false

/** The next press is for the recorder; undefined: for the page again. */
export function startPicking(wanted: Purpose | undefined): void {
  purpose = wanted
}

/** True where an event is for the recorder alone: the page does not get it. */
export function swallows(event: Event): boolean {
  if (event instanceof KeyboardEvent) return swallowsKey(event)
  // Another press is the page's again, however soon it comes.
  if (event.type === 'pointerdown' && purpose === undefined) pressed = false
  if ((purpose === undefined && !pressed) || !OF_MOUSE.test(event.type)) return false
  swallow(event)
  if (event.type === 'pointerdown' && event instanceof PointerEvent) pick(event)
  if (event.type === 'pointerup' || event.type === 'pointercancel') later(release, REST_OF_CLICK)
  return true
}

function pick(event: PointerEvent): void {
  const wanted = purpose
  purpose = undefined
  pressed = true
  if (wanted) pickAt(event, wanted)
}

function release(): void {
  pressed = false
}

/** Escape ends the picking and does nothing else. */
function swallowsKey(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape') return false
  if (event.type === 'keydown' && purpose !== undefined) {
    purpose = undefined
    escaped = true
  } else if (!escaped) return false
  if (event.type === 'keyup') escaped = false
  swallow(event)
  return true
}

/** Without a pressed pointer the browser would still move the focus; that goes with the press of the mouse. */
function swallow(event: Event): void {
  event.stopImmediatePropagation()
  if (!event.type.startsWith('pointer')) event.preventDefault()
}

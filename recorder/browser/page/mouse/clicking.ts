import { shadowOf } from '../../../../bots/drivers/browser/page/locate.ts'
import type { FactOf } from '../../../facts/index.ts'
import { stamp } from '../clock.ts'
import { focusOf, under } from '../dom.ts'
import { meant } from '../elements/meant.ts'
import { natureOf } from '../elements/nature.ts'
import { look, lookAgain } from '../elements/seen.ts'
import { watchCheck } from '../fields/aria-checks.ts'
import { enterPressedIn } from '../fields/keys.ts'
import { acted } from '../meanwhile/turn.ts'
import { tell } from '../outbox.ts'
import { later } from '../task.ts'
import { distance, placeOn } from './point.ts'
import { buttonOf, modifiersOf, type Pressed, pressedLast } from './pressed.ts'

/** Farther than this between press and release, and what lies around both was not what was pressed. */
const STEADY = 10

/** What the browser clicks next by itself, because its label was clicked. */
let labelled: Element | undefined

/** A click by whatever hand; the element is the one that was pressed, as it was then. */
export function onClick(event: PointerEvent): void {
  const target = targetOf(event)
  if (!target) return
  const by = clickedBy(event, target)
  const pressed = by === 'mouse' ? pressedFor(event) : undefined
  if (by === 'mouse' && !pressed && wasDragged(event)) return
  const subject = pressed?.subject ?? meant(target)
  const element = pressed?.seen ?? lookFor(subject, by)
  tell({
    fact: 'click',
    at: stamp(event),
    element,
    by,
    button: 'left',
    modifiers: modifiersOf(event),
    position: pressed?.position ?? (by === 'mouse' ? placeOn(subject, event) : { x: 0, y: 0 }),
    count: Math.max(1, event.detail),
  })
  if (pressed) pressed.clicked = true
  noteLabel(target)
  acted()
  watchCheck(subject, element)
}

/** A key clicks what has the focus, and where that is in a closed shadow root, no place in the window says it. */
function targetOf(event: PointerEvent): Element | undefined {
  if (event.pointerId >= 0) return under(event)
  const [target] = event.composedPath()
  return target instanceof Element && shadowOf(target) ? focusOf(event) : under(event)
}

/** A click of another button. The right one is told by its context menu, where it has one. */
export function onOtherClick(event: PointerEvent): void {
  const pressed = pressedFor(event)
  if (!pressed?.clicked) tellOtherClick(event, pressed)
}

/** A context menu was asked for, by the right button or by its key. */
export function onContextMenu(event: PointerEvent): void {
  tellOtherClick(event, event.pointerId >= 0 ? pressedFor(event) : undefined)
}

function tellOtherClick(event: PointerEvent, pressed: Pressed | undefined): void {
  const target = under(event)
  if (!target) return
  const subject = pressed?.subject ?? meant(target)
  tell({
    fact: 'click',
    at: stamp(event),
    element: pressed?.seen ?? look(subject),
    by: event.pointerId >= 0 ? 'mouse' : 'key',
    button: event.type === 'contextmenu' ? 'right' : buttonOf(event),
    modifiers: modifiersOf(event),
    position: pressed?.position ?? placeOn(subject, event),
    count: 1,
  })
  if (pressed) pressed.clicked = true
  acted()
}

/**
 * The press that this is the click of. A page may put something else in the place of what was pressed; the click then
 * goes to what stands around both, though the mouse hardly moved.
 */
function pressedFor(event: MouseEvent): Pressed | undefined {
  const pressed = pressedLast()
  const target = under(event)
  if (!pressed || !target) return undefined
  if (meant(target) === pressed.subject) return pressed
  return distance(pressed.point, { x: event.clientX, y: event.clientY }) <= STEADY ? pressed : undefined
}

/** Let go elsewhere: the browser then clicks what holds both places, which nobody meant. */
function wasDragged({ clientX: x, clientY: y }: MouseEvent): boolean {
  const pressed = pressedLast()
  return pressed !== undefined && distance(pressed.point, { x, y }) > STEADY
}

function noteLabel(target: Element): void {
  const control = target.closest('label')?.control ?? undefined
  labelled = control === target ? undefined : control
  if (labelled)
    later(() => {
      labelled = undefined
    })
}

function clickedBy({ pointerId }: PointerEvent, target: Element): FactOf<'click'>['by'] {
  if (labelled === target) return 'label'
  if (pointerId >= 0) return 'mouse'
  const focus = enterPressedIn()
  return focus && focus !== target && natureOf(focus) !== 'check' ? 'submit' : 'key'
}

/** The browser has changed a check box before anybody hears of the click. */
function lookFor(subject: Element, by: FactOf<'click'>['by']) {
  if (subject instanceof HTMLInputElement && natureOf(subject) === 'check')
    return look(subject, subject.type === 'checkbox' && !subject.checked)
  return by === 'key' ? lookAgain(subject) : look(subject)
}

import { stamp } from '../clock.ts'
import { look } from '../elements/seen.ts'
import { acted, lastAction } from '../meanwhile/turn.ts'
import { beforeUse } from '../meanwhile/uses.ts'
import { hold } from '../outbox.ts'
import { distance, type Point, placeOn } from './point.ts'

/*
 * The browser keeps from a page what is pressed on the controls of `<audio>` and `<video>`: no event says so. That the
 * player then plays, rests or is elsewhere, with the mouse over it and nothing else done, is the press.
 */

/** What the controls do, by the events of the player. */
export const PLAYER_EVENTS = ['play', 'pause', 'seeking', 'volumechange'] as const

/** Milliseconds in which a key or a press elsewhere is what the player answers. */
const ANSWERING = 500
/** Milliseconds between the events of one press: a slider that is dragged says each place. */
const ONE_PRESS = 300
/** CSS pixels: farther on, and with no button held, the mouse is on its way to something else. */
const STEADY = 4

interface Press {
  readonly player: HTMLMediaElement
  /** What the player said last, and where the mouse was. */
  type: string
  at: Point
  readonly end: () => void
  timer: ReturnType<typeof setTimeout>
}

/** The player under the mouse, and where. */
let over: { readonly player: HTMLMediaElement; at: Point } | undefined
let pressed: Press | undefined
/** The action that a press here was. */
let own = 0

/** Follows the mouse over a player that shows its controls. */
export function notePlayer(event: PointerEvent): void {
  over?.player.removeEventListener('pointermove', onMove)
  const { target } = event
  over = undefined
  if (!(target instanceof HTMLMediaElement) || !target.controls) return
  over = { player: target, at: placeOn(target, event) }
  target.addEventListener('pointermove', onMove)
}

function onMove(event: PointerEvent): void {
  if (!over || !event.isTrusted) return
  over.at = placeOn(over.player, event)
  if (pressed && event.buttons === 0 && distance(over.at, pressed.at) > STEADY) pressed.end()
}

/** The player does something: by its controls, where the person can have pressed them. */
export function onPlayer({ type, target }: Event): void {
  if (!over || target !== over.player || over.player.ended || !navigator.userActivation.isActive) return
  if (pressed?.player === target && !isToggledBack(pressed, type)) {
    goOn(pressed, type, over.at)
  } else if (isAtRest()) {
    pressed?.end()
    press(over.player, over.at, type)
  }
}

function press(player: HTMLMediaElement, at: Point, type: string): void {
  beforeUse(player)
  const element = look(player)
  const time = stamp()
  const tellIt = hold(() => ({
    ...{ fact: 'press', at: time, element, button: 'left', modifiers: [], position: going.at },
  }))
  const end = () => {
    clearTimeout(going.timer)
    pressed = undefined
    tellIt()
  }
  const going: Press = { player, type, at, end, timer: setTimeout(end, ONE_PRESS) }
  pressed = going
  acted()
  own = lastAction()
}

/** A slider says each place that it is dragged to: the last one counts. */
function goOn(going: Press, type: string, at: Point): void {
  clearTimeout(going.timer)
  Object.assign(going, { type, at, timer: setTimeout(going.end, ONE_PRESS) })
}

/** Who plays and stops at once has pressed twice. */
function isToggledBack({ type }: Press, now: string): boolean {
  return type !== now && [type, now].every((one) => one === 'play' || one === 'pause')
}

/** True where the player answers nothing else that was done. */
function isAtRest(): boolean {
  const before = lastAction()
  return before === own || performance.now() - before > ANSWERING
}

import { stamp } from '../clock.ts'
import { under } from '../dom.ts'
import { meant } from '../elements/meant.ts'
import { look } from '../elements/seen.ts'
import { scrolledSince, scrollsByHand } from '../meanwhile/scrolling.ts'
import { acted } from '../meanwhile/turn.ts'
import { tell } from '../outbox.ts'
import type { PageFact } from '../protocol.ts'
import { afterwards, later } from '../task.ts'
import { placeOn } from './point.ts'
import { modifiersOf } from './pressed.ts'

type Wheel = Extract<PageFact, { fact: 'wheel' }>

/** Milliseconds without a turn after which turning has ended. */
const STILL = 150
const PIXELS_A_LINE = 40

let turning:
  | (Omit<Wheel, 'at'> & { readonly target: Element; readonly began: number; turns: number })
  | undefined

/** The wheel scrolls, or the page makes something of it: that is known behind the event. */
export function onWheel(event: WheelEvent): void {
  scrollsByHand()
  const target = under(event)
  afterwards(() => {
    if (target && event.defaultPrevented) note(event, target)
  })
}

/** Tells what the wheel did up to now. */
export function tellWheel(): void {
  const turned = turning
  turning = undefined
  if (!turned || scrolledSince(turned.began)) return
  const { target: _, began: __, turns: ___, ...fact } = turned
  tell({ ...fact, at: stamp() })
  acted()
}

function note(event: WheelEvent, target: Element): void {
  if (turning && turning.target !== target) tellWheel()
  const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? PIXELS_A_LINE : 1
  const { by, turns } = turning ?? { by: { x: 0, y: 0 }, turns: 0 }
  turning = {
    ...(turning ?? begun(event, target)),
    by: { x: by.x + event.deltaX * pixels, y: by.y + event.deltaY * pixels },
    turns: turns + 1,
  }
  const now = turns + 1
  later(() => {
    if (turning?.target === target && turning.turns === now) tellWheel()
  }, STILL)
}

function begun(event: WheelEvent, target: Element) {
  const subject = meant(target)
  return {
    ...{ fact: 'wheel' as const, element: look(subject), position: placeOn(subject, event) },
    ...{ modifiers: modifiersOf(event), target, began: event.timeStamp },
  }
}

import type { FactOf } from '../../facts/index.ts'
import { isAct, isOn, type Offset } from '../act.ts'
import type { Tape } from '../tape.ts'

/** The mouse rested where what was used next hid. */
export function hover(tape: Tape, fact: FactOf<'hover'>): void {
  tape.push(fact, { deed: 'hover', element: fact.element })
}

/** Scrolling counts only where it brought something. */
export function scroll(tape: Tape, fact: FactOf<'scroll'>): void {
  if (fact.revealed) tape.push(fact, { deed: 'scroll', by: fact.by, element: fact.element })
}

/** The mouse may stir so much while the wheel is turned, in CSS pixels. */
const STEADY = 10

/** The wheel was turned over something that answers it itself; one turn after another in one place is one. */
export function wheel(tape: Tape, fact: FactOf<'wheel'>): void {
  const { element, by, modifiers, position } = fact
  const { last } = tape
  const goesOn =
    isAct(last, 'wheel') &&
    isOn(last, fact.document, element) &&
    last.deed.modifiers.join() === modifiers.join() &&
    isNear(last.deed.position, position)
  if (!goesOn) tape.push(fact, { deed: 'wheel', element, by, modifiers, position })
  else tape.grow(last, fact, { ...last.deed, by: { x: last.deed.by.x + by.x, y: last.deed.by.y + by.y } })
}

/** What is not known is near. */
function isNear(one: Offset | undefined, other: Offset | undefined): boolean {
  return !one || !other || Math.hypot(one.x - other.x, one.y - other.y) <= STEADY
}

/** The person waited until something was there, or gone. */
export function appeared(tape: Tape, fact: FactOf<'appeared'>): void {
  tape.push(fact, { deed: 'wait', element: fact.element, gone: fact.gone })
}

/** The person pointed at something for the recorder. */
export function pick(tape: Tape, fact: FactOf<'pick'>): void {
  tape.push(fact, { deed: 'pick', pick: fact, element: fact.element })
}

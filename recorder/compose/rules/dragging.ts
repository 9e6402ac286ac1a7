import type { FactOf } from '../../facts/index.ts'
import { isAct } from '../act.ts'
import type { Tape } from '../tape.ts'

/** What was pressed was dragged and not clicked; a slider of the browser has only its new value. */
export function drag(tape: Tape, fact: FactOf<'drag'>): void {
  const act = tape.gesture(fact.tab)
  const deed = { deed: 'drag', drag: fact, element: fact.from } as const
  if (!act) tape.hold(tape.push(fact, deed))
  else tape.grow(act, fact, isAct(act, 'click') ? deed : act.deed)
}

import type { FactOf, SeenElement } from '../../facts/index.ts'
import { type Act, type ActOf, isAct, isOn } from '../act.ts'
import type { Tape } from '../tape.ts'

/** A box was turned on or off, or options were chosen: what was clicked or pressed for it belongs to it. */
export function choose(tape: Tape, fact: FactOf<'input'>): void {
  const { element, checked, options, document } = fact
  if (checked !== undefined && isMoreThanCheck(tape.last, fact)) {
    tape.grow(tape.last, fact)
    return
  }
  const deed =
    checked === undefined
      ? ({ deed: 'select', element, options } as const)
      : ({ deed: 'check', element, checked } as const)
  takeIn(tape, fact)
  const { last } = tape
  const goesOn = isAct(last, 'select') && isOn(last, document, element)
  if (last && (goesOn || ledTo(last, fact))) tape.grow(last, fact, deed)
  else tape.push(fact, deed)
}

/** With Shift held, pages turn on all boxes between: only a click with that key does it again. */
function isMoreThanCheck(act: Act | undefined, fact: FactOf<'input'>): act is ActOf<'click'> {
  return isAct(act, 'click') && act.deed.modifiers.length > 0 && ledTo(act, fact)
}

/** Only the earliest of what led to it, or the choice in the same list before it, stands last then. */
function takeIn(tape: Tape, fact: FactOf<'input'>): void {
  for (let act = tape.last; act && ledTo(act, fact); act = tape.last) {
    const before = tape.acts.at(-2)
    const goesOn = isAct(before, 'select') && isOn(before, fact.document, fact.element)
    if (!before || !(goesOn || ledTo(before, fact))) return
    tape.mergeLast()
  }
}

function ledTo(act: Act, { document, element }: FactOf<'input'>): boolean {
  if (!isAct(act, 'click') && !isAct(act, 'press')) return false
  if (isOn(act, document, element)) return true
  const own = act.deed.element
  if (!own || act.document !== document) return false
  return element.nature === 'select' ? isOption(own) : tagOf(own) === 'label' || isArrow(act)
}

/** Arrows go from one radio button to the next. */
function isArrow(act: Act): boolean {
  return isAct(act, 'press') && act.deed.element?.nature === 'check' && act.deed.key.key.startsWith('Arrow')
}

function isOption(element: SeenElement): boolean {
  return tagOf(element) === 'option' || tagOf(element) === 'optgroup'
}

function tagOf({ description }: SeenElement): string | undefined {
  return description.fingerprint?.tag
}

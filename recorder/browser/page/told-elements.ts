import type { SeenElement } from '../../facts/index.ts'
import { ELEMENTS_KEPT, type PageFact } from './protocol.ts'

const numbers = new WeakMap<SeenElement, number>()
let last = 0

/** The fact as it is told: an element that was told before is only named, because descriptions are long. */
export function withElementsOnce(fact: PageFact): object {
  return {
    ...fact,
    ...('element' in fact && fact.element && { element: once(fact.element) }),
    ...('from' in fact && { from: once(fact.from) }),
    ...('to' in fact && fact.to && { to: once(fact.to) }),
  }
}

function once(element: SeenElement): object {
  const told = numbers.get(element)
  if (told !== undefined && told > last - ELEMENTS_KEPT) return { told }
  last += 1
  numbers.set(element, last)
  return { ...element, told: last }
}

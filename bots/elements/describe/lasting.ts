import type { DescribedElement, Selector } from '../types.ts'
import { textOf } from './own.ts'
import { isGenerated, isVolatile } from './steady.ts'

/** True where the element is found by something that is likely to be the same tomorrow: no place, count or machine's name. */
export function isLasting({ within, ...selector }: DescribedElement): boolean {
  return isLastingSelector(selector) && (within === undefined || isLasting(within))
}

function isLastingSelector(selector: Selector): boolean {
  const { role, by, nth } = selector
  const text = textOf(selector)
  if (nth !== undefined || (role === undefined && by === undefined)) return false
  return text === undefined || !(isVolatile(text) || text.split(/[^\p{L}\d]+/u).some(isMachines))
}

/** Letters among digits, as no order number has them. */
function isMachines(word: string): boolean {
  return /\p{L}/u.test(word) && isGenerated(word)
}

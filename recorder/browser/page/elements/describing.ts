import { describe } from '../../../../bots/elements/index.ts'
import type { DescribedElement } from '../../../../bots/elements/types.ts'
import { closedRoots } from '../shadows.ts'
import { describedBefore, rememberDescription } from './known.ts'
import { describePoorly, isClobbered } from './poorly.ts'

/** The element as it is now, as well as it can be said: a poor description is better than none. */
export function describeElement(element: Element): DescribedElement {
  try {
    if (isClobbered(element)) return describePoorly(element)
    const closed = closedRoots()
    const before = describedBefore(element, closed)
    if (before) return before
    const described = describe(element, { closed })
    const { role, name, by } = described
    if (!role && !name && !by) return { ...described, ...describePoorly(element) }
    rememberDescription(element, described)
    return described
  } catch {
    return describePoorly(element)
  }
}

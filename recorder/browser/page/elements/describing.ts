import { actable, describe } from '../../../../bots/elements/index.ts'
import type { DescribedElement } from '../../../../bots/elements/types.ts'
import { closedRoots } from '../shadows.ts'
import { describePoorly, isClobbered } from './poorly.ts'

/** What a person means who points at this element: the button around an icon, the whole of a text that is edited. */
export function meant(element: Element): Element {
  try {
    return actable(element)
  } catch {
    return element
  }
}

/** The element as it is now, as well as it can be said: a poor description is better than none. */
export function describeElement(element: Element): DescribedElement {
  try {
    if (isClobbered(element)) return describePoorly(element)
    const described = describe(element, { closed: closedRoots() })
    const { role, name, by } = described
    return role || name || by ? described : { ...described, ...describePoorly(element) }
  } catch {
    return describePoorly(element)
  }
}

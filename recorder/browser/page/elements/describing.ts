import { boxOf, contentOf } from '../../../../bots/elements/dom.ts'
import { actable, describe } from '../../../../bots/elements/index.ts'
import type { DescribedElement } from '../../../../bots/elements/types.ts'
import { upFrom } from '../dom.ts'
import { closedRoots } from '../shadows.ts'
import { describedBefore, rememberDescription } from './known.ts'
import { describePoorly, isClobbered } from './poorly.ts'

/** So many elements above a bare one are looked at, and no larger ones: in those the place counts. */
const MOST_ABOVE = 4
const LARGEST_CELL = 200

/**
 * What a person means who points at this element: the button around an icon, the whole of a text that is edited, the
 * cell that a bare layer fills.
 */
export function meant(element: Element): Element {
  try {
    const whole = actable(element)
    return whole === element && isBare(element) ? (cellOf(element) ?? element) : whole
  } catch {
    return element
  }
}

function isBare(element: Element): boolean {
  return (
    /^(div|span)$/.test(element.localName) &&
    !contentOf(element).trim() &&
    element.getAttributeNames().every((name) => name === 'class' || name === 'style')
  )
}

/** What has a name of its own and is filled by the element for the most part. */
function cellOf(element: Element): Element | undefined {
  const own = boxOf(element)
  for (const at of [...upFrom(element)].slice(1, MOST_ABOVE + 1)) {
    const { width, height } = boxOf(at)
    if (Math.max(width, height) > LARGEST_CELL || 2 * own.width * own.height < width * height)
      return undefined
    if (at.getAttributeNames().some((name) => /^(id|role|aria-label|data-(?!v-).*)$/.test(name))) return at
  }
  return undefined
}

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

import { boxOf, contentOf } from '../../../../bots/elements/dom.ts'
import { actable } from '../../../../bots/elements/index.ts'
import { upFrom } from '../dom.ts'

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

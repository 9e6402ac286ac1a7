import { nameOf, roleOf, takeFingerprint } from '../../../../bots/elements/index.ts'
import type { DescribedElement } from '../../../../bots/elements/types.ts'
import { editingHost, isRich } from '../dom.ts'
import { describePoorly, isClobbered } from './poorly.ts'

const ACTED_ON =
  'a[href], button, input, select, textarea, label, summary, option, [role=button], [role=link], [role=menuitem], [role=option], [role=tab], [role=treeitem], [role=checkbox], [role=radio], [role=switch], [role=menuitemcheckbox], [role=menuitemradio]'

/** What a person means who points at this element: the button around an icon, the whole of a text that is edited. */
export function meant(element: Element): Element {
  try {
    return isRich(element) ? editingHost(element) : (element.closest(ACTED_ON) ?? element)
  } catch {
    return element
  }
}

/** The element as it is now, as well as it can be said: a poor description is better than none. */
export function describeElement(element: Element): DescribedElement {
  try {
    if (isClobbered(element)) return describePoorly(element)
    const { by } = describePoorly(element)
    const role = roleOf(element)
    const name = nameOf(element)
    const fingerprint = takeFingerprint(element)
    return role && name ? { role, name, further: [{ by }], fingerprint } : { by, fingerprint }
  } catch {
    return describePoorly(element)
  }
}

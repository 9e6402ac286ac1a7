import type { DescribedElement, Selector } from '../../../../bots/elements/types.ts'
import type { SeenElement } from '../../../facts/index.ts'
import { since1970 } from '../clock.ts'
import { revealedAt } from '../meanwhile/revealed.ts'
import { isSecret } from '../secrets/fields.ts'
import { holdsSecret } from '../secrets/texts.ts'
import { describeElement } from './describing.ts'
import { isOn, isUnseenField, natureOf, offers } from './nature.ts'
import { numberOf } from './numbers.ts'
import { isParted } from './parted.ts'
import { describePoorly } from './poorly.ts'

let last: { readonly element: Element; readonly seen: SeenElement } | undefined
let isTypedIn = false

/** The element as it is now; `before` is whether it was on, where the browser has changed that already. */
export function look(element: Element, before = isOn(element)): SeenElement {
  const appeared = revealedAt(element)
  const form = formOf(element)
  const nature = natureOf(element)
  const seen: SeenElement = {
    element: numberOf(element),
    description: withoutSecrets(describeElement(element), element),
    frames: [],
    nature,
    secret: isSecret(element),
    suggests: offers(element),
    ...(before !== undefined && { checked: before }),
    ...(isUnseenField(element) && { unseen: true }),
    ...(takesSeveral(element) && { multiple: true }),
    ...(nature === 'other' && isParted(element) && { parted: true }),
    ...(appeared !== undefined && { appeared: since1970(appeared) }),
    ...(form && { form: numberOf(form) }),
  }
  last = { element, seen }
  isTypedIn = false
  return seen
}

/** The field that was described last is typed into: what its page says around it, such as a placeholder, may go by that. */
export function noteTypedInLast(): void {
  isTypedIn = true
}

/** As `lookAgain`, for what comes behind letters. */
export function lookBehindLetters(element: Element): SeenElement {
  return isTypedIn ? look(element) : lookAgain(element)
}

/** As it was described last, where that was the last element of all: nothing was done elsewhere since. */
export function lookAgain(element: Element): SeenElement {
  return last?.element === element ? last.seen : look(element)
}

/** True where the last description was of this element. */
export function wasSeenLast(element: Element): boolean {
  return last?.element === element
}

/** The form it belongs to. */
export function formOf(element: Element): Element | undefined {
  const form: unknown = 'form' in element ? element.form : undefined
  if (form instanceof HTMLFormElement) return form
  return Element.prototype.closest.call(element, 'form') ?? undefined
}

function takesSeveral(element: Element): boolean {
  return (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) && element.multiple
}

/** A selector that says a secret is none that may be kept, and without its text it finds nothing. */
function withoutSecrets(described: DescribedElement, element: Element): DescribedElement {
  const { within, further = [], fingerprint, ...main } = described
  const [first, ...rest] = [main, ...further].filter((selector) => !saysSecret(selector))
  if (first === undefined || (within && saysSecret(within)))
    return { ...describePoorly(element), fingerprint }
  return {
    ...first,
    ...(within && { within }),
    ...(rest.length > 0 && { further: rest }),
    ...(fingerprint && { fingerprint }),
  }
}

function saysSecret(selector: Selector): boolean {
  return (
    holdsSecret(selector.name ?? '') || Object.values(selector.by ?? {}).some((text) => holdsSecret(text))
  )
}

import { hitAt } from '../../../bots/drivers/browser/page/aim.ts'
import { shadowOf } from '../../../bots/drivers/browser/page/locate.ts'
import { parentOf } from '../../../bots/elements/roots.ts'

/** Asked first: whether they are edited in place the browser can only say when it has worked out their style. */
const FIELDS = /^(input|select|textarea)$/

/** The element and all above it, from the inside out. */
export function* upFrom(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at; at = parentOf(at)) yield at
}

/** True where the inner element is the outer one or stands in it, through shadow roots. */
export function contains(outer: Element, inner: Element): boolean {
  for (const at of upFrom(inner)) if (at === outer) return true
  return false
}

/** The innermost thing that an event is about, within open shadow roots. */
export function targetOf(event: Event): EventTarget | null | undefined {
  const { target } = event
  // Asked only where it says more: it makes an object of all that stands above.
  return target instanceof Element && target.shadowRoot ? event.composedPath()[0] : target
}

/** The innermost element that an event of the mouse is about, also in closed shadow roots that are known. */
export function under(event: MouseEvent): Element | undefined {
  const target = targetOf(event)
  if (!(target instanceof Element)) return document.documentElement ?? undefined
  return shadowOf(target) ? (hitAt({ x: event.clientX, y: event.clientY }) ?? target) : target
}

/** The innermost element that an event is about which goes where the focus is. */
export function focusOf(event: Event): Element | undefined {
  const target = targetOf(event)
  let at = target instanceof Element ? target : undefined
  while (at) {
    const inner: Element | null = shadowOf(at)?.activeElement ?? null
    if (!inner) break
    at = inner
  }
  return at
}

/**
 * True for an element that has the focus though it takes none: what has it stands in a closed shadow root that is not
 * known yet, and may be a field for secrets.
 */
export function hidesFocus(element: Element): boolean {
  if (!(element instanceof HTMLElement) || isNowhere(element) || shadowOf(element)) return false
  return (
    element.localName.includes('-') ||
    (element.tabIndex < 0 && !element.hasAttribute('tabindex') && !isRich(element))
  )
}

/** True for the page itself, which has the focus where nothing has it. */
export function isNowhere(element: Element | undefined): boolean {
  return (
    !element ||
    ((element instanceof HTMLBodyElement || element instanceof HTMLHtmlElement) && !isRich(element))
  )
}

/** True for text that is edited in place; a field that stands in such a text has a value of its own. */
export function isRich(element: Element): boolean {
  return (
    element instanceof HTMLElement &&
    !FIELDS.test(element.localName) &&
    Reflect.get(HTMLElement.prototype, 'isContentEditable', element) === true
  )
}

/** The outermost element of a text that is edited in place. */
export function editingHost(element: Element): Element {
  let host = element
  for (const at of upFrom(element)) {
    if (!isRich(at)) break
    host = at
  }
  return host
}

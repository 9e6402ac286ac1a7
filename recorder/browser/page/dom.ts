import { hitAt } from '../../../bots/drivers/browser/page/aim.ts'
import { shadowOf } from '../../../bots/drivers/browser/page/locate.ts'
import { parentOf } from '../../../bots/elements/roots.ts'

/** The element and all above it, from the inside out. */
export function* upFrom(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at; at = parentOf(at)) yield at
}

/** True where the inner element is the outer one or stands in it, through shadow roots. */
export function contains(outer: Element, inner: Element): boolean {
  for (const at of upFrom(inner)) if (at === outer) return true
  return false
}

/** The innermost element that an event of the mouse is about, also in closed shadow roots that are known. */
export function under(event: MouseEvent): Element | undefined {
  const [target] = event.composedPath()
  if (!(target instanceof Element)) return document.documentElement ?? undefined
  return shadowOf(target) ? (hitAt({ x: event.clientX, y: event.clientY }) ?? target) : target
}

/** The innermost element that an event is about which goes where the focus is. */
export function focusOf(event: Event): Element | undefined {
  const [target] = event.composedPath()
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

/** True for text that is edited in place. */
export function isRich(element: Element): boolean {
  return (
    element instanceof HTMLElement &&
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

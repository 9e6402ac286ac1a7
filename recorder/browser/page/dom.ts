import { hitAt } from '../../../bots/drivers/browser/page/aim.ts'
import { shadowOf } from '../../../bots/drivers/browser/page/locate.ts'

/*
 * A form's fields can have names such as "parentNode" and then stand in place of the form's own property, also in an
 * isolated world. So what may be a form or the document is read through the prototypes.
 */

/** The element above, through the border of a shadow root, whatever the page calls its fields. */
export function above(node: Node): Element | undefined {
  const parent: unknown = Reflect.get(Node.prototype, 'parentNode', node)
  if (parent instanceof ShadowRoot) return parent.host
  return parent instanceof Element ? parent : undefined
}

/** The element and all above it, from the inside out. */
export function* upFrom(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at; at = above(at)) yield at
}

/** True where the inner element is the outer one or stands in it, through shadow roots. */
export function contains(outer: Element, inner: Element): boolean {
  for (const at of upFrom(inner)) if (at === outer) return true
  return false
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)
}

export function fits(element: Element, css: string): boolean {
  return Element.prototype.matches.call(element, css)
}

export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element)
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

import { attributeOf, boxOf, contentOf, fits } from './dom.ts'
import { parentOf } from './roots.ts'

/** CSS pixels. */
const SPECK = 2

/** True where a person could see it, were it scrolled into view: it has a box and is not made invisible. */
export function isVisible(element: Element): boolean {
  const style = getComputedStyle(element)
  if (style.visibility !== 'visible') return false
  if (style.display === 'contents') return [...element.children].some(isVisible)
  const box = boxOf(element)
  return box.width > 0 && box.height > 0 && Element.prototype.checkVisibility.call(element)
}

/** What a person sees of it: a box to tick that is drawn by its label is seen as that. */
export function shownAs(element: Element): Element | undefined {
  return isVisible(element) ? element : shownByLabel(element)
}

/** The label of a box to tick, or of a field that takes no mouse, where it can be seen: a press on that is one on the field. */
export function shownByLabel(element: Element): Element | undefined {
  if (!(element instanceof HTMLInputElement)) return undefined
  const isBox = /^(checkbox|radio)$/.test(element.type)
  if (!isBox && getComputedStyle(element).pointerEvents !== 'none') return undefined
  return [...(element.labels ?? [])].find(isVisible)
}

/** True for what is so small that nobody sees it, though those who have the page read to them are told of it. */
export function isSpeck(element: Element): boolean {
  const { width, height } = boxOf(element)
  return width <= SPECK && height <= SPECK
}

/** True where assistive technology is told to pass over it, so that it has no role or name to be found by. */
export function isHiddenFromRoles(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentOf(at))
    if (attributeOf(at, 'aria-hidden') === 'true') return true
  return false
}

/** True where neither the element nor anything around it is disabled. */
export function isEnabled(element: Element): boolean {
  if (fits(element, ':disabled')) return false
  for (let at: Element | undefined = element; at; at = parentOf(at))
    if (attributeOf(at, 'aria-disabled') === 'true' || attributeOf(at, 'inert') !== null) return false
  return true
}

/** The text as it is rendered: hidden parts left out, lines as a person sees them. */
export function renderedText(element: Element): string {
  const rendered: unknown = Reflect.get(element, 'innerText')
  return typeof rendered === 'string' ? rendered : contentOf(element)
}

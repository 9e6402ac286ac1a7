import { parentOf } from './roots.ts'

/** True where a person could see it, were it scrolled into view: it has a box and is not made invisible. */
export function isVisible(element: Element): boolean {
  const style = getComputedStyle(element)
  if (style.visibility !== 'visible') return false
  if (style.display === 'contents') return [...element.children].some(isVisible)
  const box = element.getBoundingClientRect()
  return box.width > 0 && box.height > 0 && element.checkVisibility()
}

/** True where assistive technology is told to pass over it, so that it has no role or name to be found by. */
export function isHiddenFromRoles(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentOf(at))
    if (at.getAttribute('aria-hidden') === 'true') return true
  return false
}

/** True where neither the element nor anything around it is disabled. */
export function isEnabled(element: Element): boolean {
  if (element.matches(':disabled')) return false
  for (let at: Element | undefined = element; at; at = parentOf(at))
    if (at.getAttribute('aria-disabled') === 'true' || at.hasAttribute('inert')) return false
  return true
}

/** The text as it is rendered: hidden parts left out, lines as a person sees them. */
export function renderedText(element: Element): string {
  const rendered: unknown = Reflect.get(element, 'innerText')
  return typeof rendered === 'string' ? rendered : (element.textContent ?? '')
}

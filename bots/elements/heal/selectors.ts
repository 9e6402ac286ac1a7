import { describe } from '../describe/index.ts'
import { find } from '../find.ts'
import type { Root } from '../roots.ts'
import type { ElementDescription, Selector } from '../types.ts'

/**
 * Selectors that find exactly this element now, best first; `within` is the row or dialog that it is looked for in, and
 * `roots` are what is searched, closed shadow roots among them.
 */
export function selectorsFor(
  element: Element,
  roots: readonly Root[],
  within?: ElementDescription,
): Selector[] {
  const closed = roots.filter((root) => root instanceof ShadowRoot)
  const { within: _around, further = [], fingerprint: _looks, ...best } = describe(element, { closed })
  return [best, ...further].filter((selector) => {
    const found = find({ ref: 'proposed', ...selector, within }, roots)
    return found.length === 1 && found[0] === element
  })
}

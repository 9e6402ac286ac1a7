import { plausible } from './fingerprint.ts'
import { holds, type Root } from './roots.ts'
import { matching } from './select.ts'
import { fold } from './text.ts'
import type { ElementDescription, Selector } from './types.ts'
import { isVisible } from './visible.ts'

export interface FindOptions {
  /** Also what nobody can see, such as the input behind an upload button. */
  readonly hidden?: boolean
  /** Whether further selectors are tried where the first finds nothing. */
  readonly further?: boolean
}

/**
 * All elements that the description fits, in document order; the caller insists on exactly one.
 * Roots come from `allRoots`. Throws a SyntaxError where a CSS or XPath selector is none.
 */
export function find(
  description: ElementDescription,
  roots: readonly Root[],
  options: FindOptions = {},
): Element[] {
  const containers = description.within && findContainers(description.within, roots)
  if (containers?.length === 0) return []
  const inside = (element: Element) =>
    !containers || containers.some((container) => container !== element && holds(container, element))
  const selectors = options.further ? [description, ...(description.further ?? [])] : [description]
  for (const selector of selectors) {
    const found = select(selector, roots, inside, options).filter(fits(description))
    if (found.length > 0) return found
  }
  return []
}

function select(
  selector: Selector,
  roots: readonly Root[],
  inside: (element: Element) => boolean,
  { hidden = false }: FindOptions,
): Element[] {
  const found = roots
    .flatMap((root) => matching(selector, root))
    .filter((element) => inside(element) && (hidden || isVisible(element)))
  if (selector.nth === undefined) return found
  return [...found].sort(inDocumentOrder).slice(selector.nth - 1, selector.nth)
}

/**
 * The row, card or dialog that is meant. `text` says what stands somewhere in it, and where one that fits stands in
 * another, the inner one is meant. Several are as good as none: which one would be a guess.
 */
function findContainers(description: ElementDescription, roots: readonly Root[]): Element[] {
  const { text, ...by } = description.by ?? {}
  const found = find({ ...description, by }, roots).filter((element) => !text || holdsText(element, text))
  const innermost = found.filter((outer) => !found.some((inner) => inner !== outer && holds(outer, inner)))
  return innermost.length > 1 ? [] : innermost
}

function holdsText(container: Element, text: string): boolean {
  const wanted = fold(text)
  if (fold(container.textContent) === wanted) return true
  return [...container.querySelectorAll('*')].some((element) => fold(element.textContent) === wanted)
}

function fits({ fingerprint }: ElementDescription): (element: Element) => boolean {
  return (element) => !fingerprint || plausible(fingerprint, element)
}

function inDocumentOrder(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

import { contentOf } from './dom.ts'
import { mayStandFor, plausible } from './fingerprint.ts'
import { holds, inDocumentOrder, partsOf, type Root, wholly } from './roots.ts'
import { matching } from './select.ts'
import { fold, ownTexts, squeeze } from './text.ts'
import type { ElementDescription, Selector } from './types.ts'
import { shownAs } from './visible.ts'

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
  for (const { fitting } of findEach(description, roots, options)) if (fitting.length > 0) return fitting
  return []
}

/** What one selector finds: `found` match it, and of those the `fitting` may be what was recorded. */
export interface Finds {
  readonly found: Element[]
  readonly fitting: Element[]
}

/** What each selector finds, in the order in which they are tried; none where it stands in nothing that is there. */
export function* findEach(
  description: ElementDescription,
  roots: readonly Root[],
  options: FindOptions = {},
): Generator<Finds> {
  const container = description.within && findContainer(description.within, roots)
  if (description.within && !container) return
  const selectors = options.further ? [description, ...(description.further ?? [])] : [description]
  for (const selector of selectors) {
    const found = findPlain(selector, roots, container, options)
    yield { found, fitting: found.filter(fits(description, selector !== description)) }
  }
}

/** All elements that the selector fits, in document order; where a container is given, those that stand in it. */
export function findPlain(
  selector: Selector,
  roots: readonly Root[],
  container?: Element,
  { hidden = false }: FindOptions = {},
): Element[] {
  const inside = (element: Element) => !container || (container !== element && holds(container, element))
  const parts = container ? partsOf(container, roots) : roots.map(wholly)
  const found = parts
    .flatMap((part) => matching(selector, part))
    .filter((element) => inside(element) && (hidden || Boolean(shownAs(element))))
  if (selector.nth === undefined) return found
  return [...found].sort(inDocumentOrder).slice(selector.nth - 1, selector.nth)
}

/**
 * The row, card or dialog that is meant. `text` says what stands somewhere in it, and where one that fits stands in
 * another, the inner one is meant. Several are as good as none: which one would be a guess.
 */
export function findContainer(description: ElementDescription, roots: readonly Root[]): Element | undefined {
  const { text, ...by } = description.by ?? {}
  const found = find({ ...description, by }, roots).filter((element) => !text || holdsText(element, text))
  const innermost = found.filter((outer) => !found.some((inner) => inner !== outer && holds(outer, inner)))
  return innermost.length > 1 ? undefined : innermost[0]
}

function holdsText(container: Element, text: string): boolean {
  const wanted = fold(text)
  const whole = contentOf(container)
  if (!squeeze(whole).includes(squeeze(wanted))) return false
  if (fold(whole) === wanted) return true
  const inside = [...Element.prototype.querySelectorAll.call(container, '*')]
  return (
    inside.some((element) => fold(contentOf(element)) === wanted) ||
    [container, ...inside].some((element) => ownTexts(element).includes(wanted))
  )
}

function fits({ fingerprint }: ElementDescription, isFurther: boolean): (element: Element) => boolean {
  return (element) => {
    if (!fingerprint) return true
    return plausible(fingerprint, element) && (!isFurther || mayStandFor(fingerprint, element))
  }
}

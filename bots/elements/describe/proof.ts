import { findContainer, findPlain } from '../find.ts'
import { cssForRole } from '../roles.ts'
import { holds, inDocumentOrder, type Root } from '../roots.ts'
import type { DescribedElement, ElementDescription, Selector } from '../types.ts'
import { isVisible, shownAs } from '../visible.ts'
import { countFrom } from './count.ts'
import { fits } from './fits.ts'
import { textOf } from './own.ts'
import { standsOnlyWithin, suspectsOf } from './suspects.ts'
import type { Texts } from './texts.ts'

/** Things that are asked for their names one by one, at most. */
const MOST_NAMES = 80
/** Elements that are looked at whether they are visible, at most. */
const MOST_FOUND = 60
/** Elements whose texts and labels are gone through one by one, at most. */
const MOST_TEXTS = 1_500

/** Proves that selectors find one element and no other, as `find` will; what would be dear to prove counts as not proved. */
export class Proof {
  readonly #element: Element
  readonly #texts: Texts
  readonly #hidden: boolean
  readonly #counts = new Map<string, number>()
  readonly #suspects = new Map<string, Set<Element> | undefined>()
  /** Elements that are likely to fit what this one fits: what they fit needs no search to be refused. */
  readonly #rivals: Element[]

  constructor(element: Element, texts: Texts, rivals: readonly Element[]) {
    this.#element = element
    this.#texts = texts
    this.#hidden = !shownAs(element)
    this.#rivals = [...rivals]
  }

  /** True where the selector finds the element and nothing else: on the whole page, or below a container. */
  isOnly(selector: Selector, container?: Element): boolean {
    if (this.#isRefuted(selector, container)) return false
    const text = selector.nth === undefined ? textOf(selector) : undefined
    if (text !== undefined && this.#standsAlone(selector, text)) return true
    if (!this.#canBeSearched(selector, container)) return false
    // Asked last which of them are visible, because that is dear and mostly there is only one.
    const hidden = this.#hidden || selector.nth === undefined
    const all = findPlain(selector, this.#texts.roots, container, { hidden })
    const found = all.length === 1 ? all : all.filter((other) => this.#isSeen(other))
    if (found.length === 1) return found[0] === this.#element
    this.#rivals.push(...found.filter((other) => other !== this.#element).slice(0, 2))
    return false
  }

  /** True where the element is the only one of its tag in which something says just this text. */
  holdsAlone(text: string): boolean {
    const { localName } = this.#element
    const nested = this.#element.querySelector(localName) ?? this.#element.parentElement?.closest(localName)
    if (nested || !standsOnlyWithin(this.#element, text, this.#texts)) return false
    return countFrom(this.#element, `.//*[normalize-space()="${text}"]`) > 0
  }

  /** Its place among those that the selector finds, from 1; undefined where they are too many to be counted. */
  positionOf(selector: Selector, container?: Element): number | undefined {
    if (!this.#canBeSearched(selector, container)) return undefined
    const found = findPlain(selector, this.#texts.roots, container, { hidden: this.#hidden })
    const place = found.sort(inDocumentOrder).indexOf(this.#element)
    return place < 0 ? undefined : place + 1
  }

  /** True where the description finds this container and no other. */
  isContainer(description: DescribedElement, container: Element): boolean {
    const { role, by: { css, text } = {}, within } = description
    const kind = css ?? (role === undefined ? '*' : cssForRole(role))
    if (text !== undefined && !within && standsOnlyWithin(container, text, this.#texts))
      // Whatever else holds the text stands around it or in it, and the innermost is meant.
      return this.#innermost({ ...description, by: css === undefined ? {} : { css } }, container, text)
    if (this.#count(this.#texts.roots, kind, MOST_NAMES) > MOST_NAMES) return false
    return findContainer({ ...description, ref: '' } as ElementDescription, this.#texts.roots) === container
  }

  #innermost(kind: Selector, container: Element, text: string): boolean {
    const css = kind.by?.css ?? cssForRole(kind.role ?? '')
    if (container.querySelectorAll('*').length > MOST_TEXTS) return false
    const inner = [...container.querySelectorAll(css)].filter((one) => fits(kind, one) && isVisible(one))
    return isVisible(container) && !inner.some((one) => one.textContent?.includes(text))
  }

  #isRefuted(selector: Selector, container: Element | undefined): boolean {
    const { 'test-id': testId, xpath } = selector.by ?? {}
    if (testId !== undefined || xpath !== undefined || selector.nth !== undefined) return false
    return this.#rivals.some(
      (rival) => (!container || holds(container, rival)) && this.#isOther(selector, rival),
    )
  }

  /** True where nothing else on the whole page can say that text. */
  #standsAlone(selector: Selector, text: string): boolean {
    if (!this.#suspects.has(text)) this.#suspects.set(text, suspectsOf(this.#element, text, this.#texts))
    const suspects = this.#suspects.get(text)
    if (!suspects || !fits(selector, this.#element)) return false
    return ![...suspects].some((suspect) => this.#isOther(selector, suspect))
  }

  #isOther(selector: Selector, other: Element): boolean {
    return other !== this.#element && fits(selector, other) && this.#isSeen(other)
  }

  /** True where `find` would look at it. */
  #isSeen(other: Element): boolean {
    return this.#hidden || Boolean(shownAs(other))
  }

  /** How many there are in these places, as `count` says. */
  #count(where: readonly (Root | Element)[], css: string, most: number): number {
    if (where !== this.#texts.roots) return count(where, css, most)
    const key = `${most} ${css}`
    const known = this.#counts.get(key) ?? count(where, css, most)
    this.#counts.set(key, known)
    return known
  }

  /** True where it would find few enough, and would have to look at few enough. */
  #canBeSearched({ role, name, by = {} }: Selector, container: Element | undefined): boolean {
    const where = container ? [container] : this.#texts.roots
    if (by.css !== undefined && this.#count(where, by.css, MOST_FOUND) > MOST_FOUND) return false
    if (by.text !== undefined || by.label !== undefined)
      return this.#count(where, '*', MOST_TEXTS) <= MOST_TEXTS
    const kind = role === undefined ? '*' : cssForRole(role)
    return (role === undefined && name === undefined) || this.#count(where, kind, MOST_NAMES) <= MOST_NAMES
  }
}

/** How many there are, counted until they are more than `most`; elements in shadow roots below are not counted. */
function count(where: readonly (Root | Element)[], css: string, most: number): number {
  let found = 0
  for (const from of where) {
    found += from.querySelectorAll(css).length
    if (found > most) return found
  }
  return found
}

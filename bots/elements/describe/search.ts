import type { DescribedElement, Selector } from '../types.ts'
import { surroundingsOf, tellingTexts } from './containers.ts'
import type { OwnSelectors } from './own.ts'
import { anchoredPath, pathFrom, xpathOf } from './paths.ts'
import type { Proof } from './proof.ts'

/** Selectors that find the element, best first: on the whole page, or in the container. */
export interface Found {
  readonly within?: DescribedElement
  readonly selectors: readonly Selector[]
}

/** A container that is proved to be the only one of its description. */
interface Place {
  readonly within: DescribedElement
  readonly container: Element
}

/** By itself; else in what stands around it; else by what will change or by where it stands. */
export function search(element: Element, own: OwnSelectors, proof: Proof): Found {
  const proved = (selectors: readonly Selector[]) => selectors.filter((selector) => proof.isOnly(selector))
  const steady = proved([...own.steady, ...own.kinds.filter(isSpecial)])
  if (steady.length > 0) return { selectors: [...steady, ...proved([...pathOf(element), ...wayOf(element)])] }
  const told = byContent(element, proof)
  if (told.length > 0) return { selectors: [...told, ...proved(wayOf(element))] }
  const places: Place[] = []
  const inside = searchInside(element, own, proof, places)
  if (inside) return inside
  const volatile = proved([...own.volatile, ...own.kinds, ...pathOf(element)])
  if (volatile.length > 0) return { selectors: [...volatile, ...proved(wayOf(element))] }
  return byPosition(element, own, proof, places) ?? { selectors: proved(wayOf(element)) }
}

/** A row or entry itself is told by what stands in it. */
function byContent(element: Element, proof: Proof): Selector[] {
  if (!/^(tr|li|article)$/.test(element.localName) || !(element.getRootNode() instanceof Document)) return []
  return tellingTexts(element)
    .filter((text) => !text.includes('"') && proof.holdsAlone(text))
    .slice(0, 2)
    .map((text) => ({ by: { xpath: `//${element.localName}[.//*[normalize-space()="${text}"]]` } }))
}

/** In the row, card, dialog or section around it; the innermost in which it can be told is the best. */
function searchInside(element: Element, own: OwnSelectors, proof: Proof, places: Place[]): Found | undefined {
  for (const { container, offers, isEntry } of surroundingsOf(element)) {
    const within = offers.find((offer) => proof.isContainer(offer, container))
    if (!within) continue
    const only = (selector: Selector) => proof.isOnly(selector, container)
    const css = container.contains(element) ? pathFrom(container, element) : undefined
    const path = css === undefined ? [] : [{ by: { css } }]
    // In a row the place is a column; elsewhere it tells only where things stand today.
    const told = [...own.steady, ...own.kinds, ...(isEntry ? path : [])].filter(only)
    if (told.length > 0) {
      const others = [...(isEntry ? [] : path), ...own.volatile].filter(only)
      return { within, selectors: [...told, ...others] }
    }
    places.push({ within, container })
  }
  return undefined
}

/** Counted among those that fit as well, in the smallest place that can be told: a last resort. */
function byPosition(
  element: Element,
  own: OwnSelectors,
  proof: Proof,
  [place]: readonly Place[],
): Found | undefined {
  for (const selector of [...own.steady, ...own.kinds]) {
    const nth = proof.positionOf(selector, place?.container)
    if (nth === undefined) continue
    const way = wayOf(element).filter((one) => proof.isOnly(one, place?.container))
    return { ...(place && { within: place.within }), selectors: [{ ...selector, nth }, ...way] }
  }
  return undefined
}

/** A class or a tag of its own says more than that it is some button. */
function isSpecial({ by }: Selector): boolean {
  return by?.css !== undefined && /\.|^(canvas|video|audio|iframe)$|^\w+-/.test(by.css)
}

function pathOf(element: Element): Selector[] {
  const css = anchoredPath(element)
  return css === undefined ? [] : [{ by: { css } }]
}

function wayOf(element: Element): Selector[] {
  const xpath = xpathOf(element)
  return xpath === undefined ? [] : [{ by: { xpath } }]
}

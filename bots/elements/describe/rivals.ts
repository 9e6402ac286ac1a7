import { countFrom } from './count.ts'

const LEVELS = 10

/**
 * What stands in the same place of the rows, cards or entries before and after: the most likely to look the same. Two
 * for each level around the element.
 */
export function rivalsOf(element: Element): Element[] {
  const found: Element[] = []
  const way: Element[] = []
  const places = new Map<Element, number>()
  for (let at: Element | null = element, level = 0; at && level < LEVELS; at = at.parentElement, level++) {
    for (const brother of [at.previousElementSibling, at.nextElementSibling]) {
      const rival = brother?.localName === at.localName ? follow(brother, way, places) : undefined
      if (rival?.localName === element.localName) found.push(rival)
    }
    way.unshift(at)
  }
  return found
}

/** What stands below it in the same places as each of the way does; they are counted when they are needed, and once. */
function follow(from: Element, way: readonly Element[], places: Map<Element, number>): Element | undefined {
  let at: Element | undefined = from
  for (const step of way) {
    const place = places.get(step) ?? countFrom(step, 'preceding-sibling::*')
    places.set(step, place)
    at = at?.children[place]
  }
  return at
}

import { countFrom } from './count.ts'

const LEVELS = 10

/**
 * What stands in the same place of the rows, cards or entries before and after: the most likely to look the same. Two
 * for each level around the element.
 */
export function rivalsOf(element: Element): Element[] {
  const found: Element[] = []
  const way: number[] = []
  for (let at: Element | null = element, level = 0; at && level < LEVELS; at = at.parentElement, level++) {
    for (const brother of [at.previousElementSibling, at.nextElementSibling]) {
      const rival = brother?.localName === at.localName ? follow(brother, way) : undefined
      if (rival?.localName === element.localName) found.push(rival)
    }
    way.unshift(countFrom(at, 'preceding-sibling::*'))
  }
  return found
}

function follow(from: Element, way: readonly number[]): Element | undefined {
  let at: Element | undefined = from
  for (const place of way) at = at?.children[place]
  return at
}

const numbers = new WeakMap<object, number>()
let last = 0

/** The number of an element: the same as long as the document lives. */
export function numberOf(element: Element): number {
  const known = numbers.get(element)
  if (known !== undefined) return known
  last += 1
  numbers.set(element, last)
  return last
}

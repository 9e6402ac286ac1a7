import type { ElementDescription } from '../../../elements/index.ts'

/** What was healed in this document, by name; a new document begins with nothing. */
const healed = new Map<string, Element>()

/** From now on the description stands for this element, for those who may heal. */
export function rememberHealed({ ref }: ElementDescription, element: Element): void {
  healed.set(ref, element)
}

/** The element that the description was healed to, where it may be and still is in the page. */
export function healedFor({ ref, mayHeal }: ElementDescription): Element[] {
  const element = mayHeal ? healed.get(ref) : undefined
  return element?.isConnected ? [element] : []
}

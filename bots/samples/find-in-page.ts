/** The element of a sample's own page that fits the selector; throws where the page and its script disagree. */
export function one<T extends Element>(parent: ParentNode, selector: string, kind: new () => T): T {
  const found = parent.querySelector(selector)
  if (found instanceof kind) return found
  throw new Error(`This page has no ${kind.name} at ${selector}`)
}

/** A document or shadow root: what selectors can search. */
export type Root = Document | ShadowRoot

/** The root and all open shadow roots below it, with the closed ones that are known, in document order of their hosts. */
export function allRoots(root: Root, closed: Iterable<ShadowRoot> = []): Root[] {
  const byHost = new Map([...closed].filter((shadow) => shadow.isConnected).map((s) => [s.host, s]))
  const found: Root[] = []
  const walk = (from: Root): void => {
    found.push(from)
    for (const element of from.querySelectorAll('*')) {
      const shadow = element.shadowRoot ?? byHost.get(element)
      if (shadow) walk(shadow)
    }
  }
  walk(root)
  return found
}

/** The element above, through the border of a shadow root. */
export function parentOf(element: Element): Element | undefined {
  if (element.parentElement) return element.parentElement
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : undefined
}

/** True where the inner element is the outer one or stands in it, through shadow roots. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | undefined = inner; at; at = parentOf(at)) if (at === outer) return true
  return false
}

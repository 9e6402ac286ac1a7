import { parentElementOf, rootOf } from './dom.ts'

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
      if (shadow instanceof ShadowRoot) walk(shadow)
    }
  }
  walk(root)
  return found
}

/** The element above, through the border of a shadow root. */
export function parentOf(element: Element): Element | undefined {
  const parent = parentElementOf(element)
  if (parent) return parent
  const root = rootOf(element)
  return root instanceof ShadowRoot ? root.host : undefined
}

/** The element around it as things are shown: the slot that it is handed into, else the one above. */
export function shownIn(element: Element): Element | undefined {
  const slot: unknown = Reflect.get(Element.prototype, 'assignedSlot', element)
  return slot instanceof Element ? slot : parentOf(element)
}

/** True where the inner element is the outer one or stands in it, through shadow roots. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | undefined = inner; at; at = parentOf(at)) if (at === outer) return true
  return false
}

/** The part of a root that is searched: all of it, or what stands below an element of it. */
export interface Part {
  readonly root: Root
  readonly from: Root | Element
}

/** Everything that stands in the element, through shadow roots. */
export function partsOf(container: Element, roots: readonly Root[]): Part[] {
  const inner = roots.filter((root) => root instanceof ShadowRoot && holds(container, root.host))
  return [{ root: container.getRootNode() as Root, from: container }, ...inner.map(wholly)]
}

/** A root, all of it. */
export function wholly(root: Root): Part {
  return { root, from: root }
}

/** For sorting: which of two elements comes first. */
export function inDocumentOrder(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}

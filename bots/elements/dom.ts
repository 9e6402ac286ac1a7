/*
 * A form's fields can have names such as "parentNode" and then stand in place of the form's own property, also in an
 * isolated world. So what may be a form is read through the prototypes.
 */

/** The element right above in the same document or shadow root, whatever the page calls its fields. */
export function parentElementOf(node: Node): Element | undefined {
  const parent: unknown = Reflect.get(Node.prototype, 'parentElement', node)
  return parent instanceof Element ? parent : undefined
}

/** The document or shadow root that it stands in, or the top of what stands in neither. */
export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node)
}

/** The value of an attribute; null where there is none. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)
}

/** True where the selector fits. */
export function fits(element: Element, css: string): boolean {
  return Element.prototype.matches.call(element, css)
}

/** Its tag, in small letters where it is HTML. */
export function tagOf(element: Element): string {
  return String(Reflect.get(Element.prototype, 'localName', element))
}

/** All text in it. */
export function contentOf(node: Node): string {
  return String(Reflect.get(Node.prototype, 'textContent', node) ?? '')
}

/** What stands right in it: elements, texts and comments. */
export function childNodesOf(element: Element): Iterable<Node> {
  return Reflect.get(Node.prototype, 'childNodes', element) as NodeList
}

/** Where it stands in the window. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element)
}

/** The nearest element before it. */
export function elementBefore(element: Element): Element | undefined {
  const before: unknown = Reflect.get(Element.prototype, 'previousElementSibling', element)
  return before instanceof Element ? before : undefined
}

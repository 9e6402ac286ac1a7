/** An element of a generated page. */
export interface Node {
  tag: string
  attributes: Record<string, string>
  children: (Node | string)[]
  /** It goes with what stands in it: a field with its label, a row, a card, a menu entry. */
  unit?: boolean
}

type Child = Node | string | false

/** Makes an element. */
export function h(tag: string, attributes: Record<string, string> = {}, ...children: Child[]): Node {
  return { tag, attributes, children: children.filter((child) => child !== false) }
}

/** The same, as one that is moved, copied and removed as a whole. */
export function unit(node: Node): Node {
  node.unit = true
  return node
}

/** Every element below and with this one, in document order. */
export function* all(node: Node): Generator<Node> {
  yield node
  for (const child of node.children) if (typeof child !== 'string') yield* all(child)
}

/** The elements around a node, from the root inwards; empty where it does not stand below the root. */
export function around(root: Node, node: Node): Node[] {
  for (const child of root.children) {
    if (child === node) return [root]
    const inside = typeof child === 'string' ? [] : around(child, node)
    if (inside.length > 0) return [root, ...inside]
  }
  return []
}

const VOID = /^(input|img|br|hr)$/

/** The page as HTML. */
export function render({ tag, attributes, children }: Node): string {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : render(child)))
  return VOID.test(tag) ? `<${tag}${said.join('')}>` : `<${tag}${said.join('')}>${inside.join('')}</${tag}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

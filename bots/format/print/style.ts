import {
  type Document,
  isMap,
  isPair,
  isScalar,
  type Node,
  type Pair,
  type ToStringOptions,
  visit,
  type YAMLMap,
} from 'yaml'

/** Longer maps are easier to read with a line a field. */
const LONGEST_LINE = 76

/** How Deskhand writes YAML; no line is folded, because formulas and texts stay as their author wrote them. */
export const STYLE: ToStringOptions = {
  indent: 2,
  indentSeq: true,
  lineWidth: 0,
  nullStr: '',
}

/** A field with its value, in canonical style. */
export function newPair(document: Document, name: string, value: unknown): Pair {
  return (newNode(document, { [name]: value }) as YAMLMap).items[0] as Pair
}

/** A node for plain data, in canonical style: small maps inside declarations and elements take one line. */
export function newNode(document: Document, value: unknown): Node {
  const node = document.createNode(value, { aliasDuplicateObjects: false }) as Node
  visit(node, {
    Map(_key, map, path) {
      const parent = path.at(-1)
      if (isPair(parent) && isSmall(map)) map.flow = true
    },
  })
  return node
}

/** One scalar among its values tells a map of fields from a map of declarations. */
function isSmall(map: YAMLMap): boolean {
  const values = map.items.map(({ value }) => value)
  if (!values.some(isScalar)) return false
  if (!values.every((value) => isScalar(value) || (isMap(value) && isSmall(value)))) return false
  return JSON.stringify(map.toJSON()).length <= LONGEST_LINE
}

import { isMap, isScalar, isSeq, type Pair } from 'yaml'
import type { Node } from '../yaml/source.ts'

/** The node that a path of keys leads to; the last one there is, where it leads nowhere. */
export function nodeAt(node: Node, path: readonly PropertyKey[]): Node {
  let here = node
  for (const step of path) {
    const next = childOf(here, step)
    if (next === undefined) return here
    here = next
  }
  return here
}

/** The item or the value under a name. */
export function childOf(node: Node, step: PropertyKey): Node | undefined {
  return isSeq(node) ? (node.items[Number(step)] as Node | undefined) : (pairOf(node, step)?.value as Node)
}

/** The name itself, as it stands in a map. */
export function keyOf(node: Node, name: string): Node | undefined {
  return pairOf(node, name)?.key as Node | undefined
}

function pairOf(node: Node, name: PropertyKey): Pair | undefined {
  if (!isMap(node)) return undefined
  return (node.items as Pair[]).find(({ key }) => isScalar(key) && key.value === name)
}

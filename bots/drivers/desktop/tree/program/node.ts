import type { Ability, AccessibleNode, AccessibleProgram, NodeState } from '../types.ts'

/** A node as the tree holds it. What is not readonly is changed only while the tree is put together. */
export interface TreeNode extends AccessibleNode {
  /** Its name in the program's own words. */
  readonly told: string
  name: string
  states: ReadonlySet<NodeState>
  readonly parent: TreeNode | undefined
  readonly children: TreeNode[]
  /** It has more children than can be read. */
  readonly isLarge: boolean
}

/** What a node is made of. */
export interface NodeParts {
  readonly id: string
  readonly role: string
  readonly nativeRole: string
  readonly told: string
  readonly name: string
  readonly description: string
  readonly states: ReadonlySet<NodeState>
  readonly abilities: ReadonlySet<Ability>
  readonly program: AccessibleProgram
  readonly parent: TreeNode | undefined
  readonly isLarge: boolean
}

export function treeNode(parts: NodeParts): TreeNode {
  return { ...parts, isSecret: parts.nativeRole === 'password text', children: [] }
}

/** An element and all that stands in it, in order. */
export function* allIn<N extends AccessibleNode>(node: N): Generator<N> {
  yield node
  for (const child of node.children as readonly N[]) yield* allIn(child)
}

/** Whether it has more children than can be read. */
export function isLarge(node: AccessibleNode | undefined): boolean {
  return node !== undefined && 'isLarge' in node && node.isLarge === true
}

/** The window that it stands in. */
export function windowNodeOf(node: AccessibleNode): AccessibleNode {
  let at = node
  while (at.parent) at = at.parent
  return at
}

/** True where one stands in the other. */
export function standsIn(inner: AccessibleNode, outer: AccessibleNode): boolean {
  for (let at = inner.parent; at; at = at.parent) if (at.id === outer.id) return true
  return false
}

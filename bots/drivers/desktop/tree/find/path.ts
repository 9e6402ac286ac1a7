import { type PathStep, pathText } from '../../../../elements/index.ts'
import type { AccessibleNode } from '../types.ts'

/** What a path counts among the children of an element: those that mean something, however deep they are wrapped. */
export function meaningfulChildren(node: AccessibleNode): AccessibleNode[] {
  return node.children.flatMap((child) => (child.role === 'generic' ? meaningfulChildren(child) : [child]))
}

/** The element at the end of the way from the window. */
export function atPath(window: AccessibleNode, path: readonly PathStep[]): AccessibleNode | undefined {
  let at: AccessibleNode | undefined = window
  for (const { role, nth } of path)
    at = at && meaningfulChildren(at).filter((child) => child.role === role)[nth - 1]
  return at
}

/** The way to an element from its window; undefined for a window, and for what means nothing. */
export function pathOf(node: AccessibleNode): string | undefined {
  if (node.role === 'generic' || !node.parent) return undefined
  const steps: PathStep[] = []
  let at = node
  for (let above = meaningfulParent(at); above; above = meaningfulParent(at)) {
    const { id, role } = at
    const alike = meaningfulChildren(above).filter((child) => child.role === role)
    steps.unshift({ role, nth: alike.findIndex((child) => child.id === id) + 1 })
    at = above
  }
  return pathText(steps)
}

function meaningfulParent(node: AccessibleNode): AccessibleNode | undefined {
  let at = node.parent
  while (at?.parent && at.role === 'generic') at = at.parent
  return at
}

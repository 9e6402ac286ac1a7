import type { AnyNode, CallExpression } from 'acorn'

/** Every call below a node, from the outside in. */
export function callsIn(root: AnyNode): CallExpression[] {
  const found: CallExpression[] = []
  const pending: unknown[] = [root]
  while (pending.length > 0) {
    const at = pending.pop()
    if (Array.isArray(at)) pending.push(...at.toReversed())
    else if (isNode(at)) {
      if (at.type === 'CallExpression') found.push(at)
      pending.push(...Object.values(at).toReversed())
    }
  }
  return found
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

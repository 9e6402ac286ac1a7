import type { AnyNode } from 'acorn'

/** What is called, in words of the script: `page.getByRole.click`. */
export function spoken(node: AnyNode): string {
  const parts: string[] = []
  for (let at: AnyNode | undefined = node; at && parts.length < 50; ) {
    if (at.type === 'Identifier') parts.unshift(at.name)
    if (at.type === 'MemberExpression') {
      parts.unshift(nameOfMember(at) ?? '[…]')
      at = at.object
    } else if (at.type === 'CallExpression') at = at.callee
    else if (at.type === 'AwaitExpression') at = at.argument
    else at = undefined
  }
  return parts.join('.')
}

/** The name of a member, where it is written out. */
export function nameOfMember({
  property,
  computed,
}: Extract<AnyNode, { type: 'MemberExpression' }>): string | undefined {
  if (property.type === 'Identifier' && !computed) return property.name
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined
}

/** A statement in words: `for of`. */
export function nameOfStatement({ type }: AnyNode): string {
  return type
    .replace(/Statement$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
}

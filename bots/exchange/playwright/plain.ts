import type { AnyNode, ObjectExpression } from 'acorn'
import type { Value } from './values.ts'

/** The fields of a map that is written out; what is no plain value in it stays what it stands for. */
export function plainOf(node: ObjectExpression, follow: (node: AnyNode) => Value): Record<string, unknown> {
  const fields: [string, unknown][] = []
  for (const property of node.properties) {
    if (property.type !== 'Property' || property.computed) continue
    const { key } = property
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined
    if (name !== undefined) fields.push([name, rawOf(follow(property.value))])
  }
  return Object.fromEntries(fields)
}

function rawOf(value: Value): unknown {
  if (value.kind === 'plain') return value.value
  if (value.kind === 'list') return value.values.map(rawOf)
  return value
}

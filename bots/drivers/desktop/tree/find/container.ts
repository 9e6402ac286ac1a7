import { type ElementDescription, fold } from '../../../../elements/index.ts'
import { allIn, standsIn } from '../program/node.ts'
import type { AccessibleNode } from '../types.ts'
import { matching, type Scope } from './matching.ts'

/**
 * The row, panel or dialog that is meant. `text` says what stands somewhere in it, and where one that fits stands in another, the
 * inner one is meant. Several are as good as none: which one would be a guess.
 */
export function findContainer(
  { role, name, by, nth }: ElementDescription,
  scope: Scope,
): AccessibleNode | undefined {
  const { text, ...others } = by ?? {}
  const isNamed = role !== undefined || name !== undefined || Object.keys(others).length > 0
  const fitting = isNamed
    ? matching({ role, name, by: others }, scope)
    : scope.nodes.filter((node) => node.children.length > 0)
  const holding = fitting.filter(
    (node) => node.states.has('visible') && (text === undefined || holdsText(node, fold(text), scope)),
  )
  const innermost = holding.filter((outer) => !holding.some((inner) => standsIn(inner, outer)))
  if (nth !== undefined) return innermost[nth - 1]
  return innermost.length > 1 ? undefined : innermost[0]
}

function holdsText(container: AccessibleNode, text: string, { texts }: Scope): boolean {
  for (const node of allIn(container)) if (node.name === text || texts.get(node.id) === text) return true
  return false
}

import type { Selector } from '../../../../elements/index.ts'
import { windowNodeOf } from '../program/node.ts'
import type { AccessibleNode } from '../types.ts'
import { matching, scopeOf } from './matching.ts'
import { pathOf } from './path.ts'

/** Roles of which the text is all that people know. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'generic'])

/** Selectors that find exactly this element in its window, best first: role and name, its text, the way to it. */
export function selectorsFor(node: AccessibleNode): Selector[] {
  const scope = scopeOf([windowNodeOf(node)], undefined)
  const path = pathOf(node)
  const { role, name } = node
  const isNamed = name !== ''
  const possible: Selector[] = [
    ...(isNamed && !TEXTS.has(role) ? [{ role, name }] : []),
    ...(isNamed ? [{ by: { text: name } }] : []),
    ...(path === undefined ? [] : [{ by: { path } }]),
  ]
  return possible.filter((selector) => {
    const found = matching(selector, scope).filter(({ states }) => states.has('visible'))
    return found.length === 1 && found[0]?.id === node.id
  })
}

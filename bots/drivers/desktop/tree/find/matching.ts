import { fold, readPath, type Selector } from '../../../../elements/index.ts'
import { allIn } from '../program/node.ts'
import type { AccessibleNode } from '../types.ts'
import { atPath } from './path.ts'

/** Where is searched: the elements themselves and all that stands in them. */
export interface Scope {
  /** What is looked through, in order. */
  readonly nodes: readonly AccessibleNode[]
  /** From where paths lead. */
  readonly windows: readonly AccessibleNode[]
  /** Texts that elements show beside their names, by their ids. */
  readonly texts: ReadonlyMap<string, string>
}

/** Everything in the windows, or in one element that stands in them. */
export function scopeOf(
  windows: readonly AccessibleNode[],
  within: AccessibleNode | undefined,
  texts: ReadonlyMap<string, string> = new Map(),
): Scope {
  const nodes = within ? [...allIn(within)].slice(1) : windows.flatMap((window) => [...allIn(window)])
  return { nodes, windows, texts }
}

/** Elements of the scope that everything in the selector fits, in order; `nth` is left to the caller. */
export function matching({ role, name, by = {} }: Selector, scope: Scope): AccessibleNode[] {
  const { text, path, ...others } = by
  // A page's selectors mean nothing here; images and places are looked for on the screen.
  if (Object.values(others).some((value) => value !== undefined)) return []
  if ([role, name, text, path].every((part) => part === undefined)) return []
  let found = path === undefined ? scope.nodes : byPath(path, scope)
  if (role !== undefined) found = found.filter((node) => node.role === role)
  if (name !== undefined) found = found.filter((node) => node.name === fold(name))
  if (text !== undefined) found = outermost(found.filter((node) => shows(node, fold(text), scope)))
  return [...found]
}

function byPath(path: string, { nodes, windows }: Scope): AccessibleNode[] {
  const steps = readPath(path)
  if (!steps) return []
  const inScope = new Set(nodes.map(({ id }) => id))
  return windows.flatMap((window) => {
    const found = atPath(window, steps)
    return found && inScope.has(found.id) ? [found] : []
  })
}

function shows({ id, name }: AccessibleNode, text: string, { texts }: Scope): boolean {
  return name === text || texts.get(id) === text
}

/** A button and the label in it say the same: the button is meant. */
function outermost(found: readonly AccessibleNode[]): AccessibleNode[] {
  const ids = new Set(found.map(({ id }) => id))
  return found.filter((node) => {
    for (let at = node.parent; at; at = at.parent) if (ids.has(at.id)) return false
    return true
  })
}

import { fold } from '../../../../elements/index.ts'
import { interfaces } from '../atspi/methods.ts'
import { ariaRole, type RoleContext } from '../atspi/roles.ts'
import { has, nodeStatesOf } from '../atspi/states.ts'
import type { Ability, AccessibleProgram } from '../types.ts'
import { type TreeNode, treeNode } from './node.ts'
import { ownName } from './own-name.ts'
import type { RawNode } from './raw.ts'
import type { RawTree } from './read.ts'

/** Texts that name what they stand in; a button with more is none. */
const MOST_TEXTS = 4
const MOST_DEPTH = 6
const MOST_ENTRIES = 1_000
const BUTTONS: ReadonlySet<string> = new Set(['push button', 'toggle button'])
const ENTRIES: ReadonlySet<string> = new Set(['label', 'list item', 'menu item', 'table cell'])
const TEXTS: ReadonlySet<string> = new Set(['label', 'static'])

/** The windows of a program with all that was read of them, in our words. */
export function buildWindows(raw: RawTree, root: string, program: AccessibleProgram): TreeNode[] {
  const seen = new Set<string>([root])
  const build = (id: string, parent: TreeNode | undefined): TreeNode[] => {
    const told = raw.nodes.get(id)
    // A toolkit may tell an element twice, or below itself.
    if (!told || seen.has(id)) return []
    seen.add(id)
    const node = describe(raw, told, program, parent)
    for (const child of raw.children.get(id) ?? []) node.children.push(...build(child, node))
    return [node]
  }
  return (raw.children.get(root) ?? []).flatMap((id) => build(id, undefined))
}

/** One element; its children are put in by the caller. */
export function describe(
  raw: RawTree,
  told: RawNode,
  program: AccessibleProgram,
  parent: TreeNode | undefined,
): TreeNode {
  const abilities = abilitiesOf(told)
  const { role, name } = called(raw, told, program.toolkit, { parent, chooses: abilities.has('choose') })
  return treeNode({
    id: told.id,
    role,
    nativeRole: told.native,
    told: told.name,
    name,
    description: fold(told.description),
    states: nodeStatesOf(told.states, isVisible(told, program.toolkit, parent)),
    abilities,
    program,
    parent,
    isLarge: raw.large.has(told.id),
  })
}

function called(
  raw: RawTree,
  told: RawNode,
  toolkit: string,
  around: Pick<RoleContext, 'parent' | 'chooses'>,
): { role: string; name: string } {
  if (isShell(raw, told)) return { role: 'generic', name: '' }
  const context = { ...around, native: told.native, isSelectable: has(told.states, 'selectable') }
  const role = ariaRole({ ...context, name: fold(told.name) })
  const texts = textsIn(raw, told.id)
  const entries = role === 'combobox' ? namesIn(raw, told.id, ENTRIES, MOST_ENTRIES) : []
  const name = ownName({ toolkit, role, name: told.name, texts, entries })
  return { role: ariaRole({ ...context, name }), name }
}

/** A button that only holds another one, as the buttons of menus do in GTK 4: the inner one is what people press. */
function isShell(raw: RawTree, { id, native }: RawNode): boolean {
  const [only, ...more] = raw.children.get(id) ?? []
  const inner = only === undefined || more.length > 0 ? undefined : raw.nodes.get(only)
  return BUTTONS.has(native) && inner !== undefined && BUTTONS.has(inner.native)
}

/** GTK 4 says of no element that it shows: there it does where nothing around it is hidden. */
function isVisible({ states }: RawNode, toolkit: string, parent: TreeNode | undefined): boolean {
  if (!has(states, 'visible') || has(states, 'defunct')) return false
  if (toolkit !== 'GTK') return has(states, 'showing')
  return parent?.states.has('visible') ?? true
}

function abilitiesOf({ interfaces: can, states }: RawNode): ReadonlySet<Ability> {
  const found = new Set<Ability>()
  if (can.includes(interfaces.action)) found.add('act')
  if (can.includes(interfaces.text)) found.add('read')
  if (can.includes(interfaces.editable) && has(states, 'editable') && !has(states, 'readOnly'))
    found.add('edit')
  if (can.includes(interfaces.value)) found.add('number')
  if (can.includes(interfaces.selection)) found.add('choose')
  return found
}

function textsIn(raw: RawTree, id: string): string[] {
  const found = namesIn(raw, id, TEXTS, MOST_TEXTS + 1)
  return found.length > MOST_TEXTS ? [] : found
}

/** Names of what stands in an element and has one of these roles, in order. */
function namesIn(raw: RawTree, id: string, natives: ReadonlySet<string>, most: number): string[] {
  const found: string[] = []
  const look = (at: string, depth: number) => {
    for (const child of raw.children.get(at) ?? []) {
      if (found.length >= most) return
      const told = raw.nodes.get(child)
      if (told && natives.has(told.native) && told.name) found.push(fold(told.name))
      if (depth < MOST_DEPTH) look(child, depth + 1)
    }
  }
  look(id, 1)
  return found
}

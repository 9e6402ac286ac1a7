import type { AccessibleNode } from '../../../bots/drivers/desktop/tree/index.ts'
import type { SeenElement } from '../../facts/index.ts'

const TEXTS: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'spinbutton'])
const CHECKS: ReadonlySet<string> = new Set(['checkbox', 'radio', 'switch'])
/** What only shows something of the control that it stands in. */
const SHOWING: ReadonlySet<string> = new Set(['generic', 'img', 'text', 'label', 'paragraph', 'caption'])
const CONTROLS: ReadonlySet<string> = new Set([
  ...['button', 'link', 'tab', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'option', 'combobox'],
  ...['checkbox', 'radio', 'switch', 'listitem', 'treeitem'],
])
/** A label stands no deeper in its button. */
const DEEPEST = 4

/** The control that an element is a part of, such as the button of a label; else the element itself. */
export function controlOf(node: AccessibleNode): AccessibleNode {
  let at: AccessibleNode | undefined = node
  for (let depth = 0; at && depth < DEEPEST; depth++) {
    if (CONTROLS.has(at.role)) return at.parent && isOpenedBy(at, at.parent) ? at.parent : at
    if (!SHOWING.has(at.role)) return node
    at = at.parent
  }
  return node
}

/** GTK 4 draws a list that drops down as a button. */
function isOpenedBy(button: AccessibleNode, list: AccessibleNode): boolean {
  const isWritten = list.children.some(({ states }) => states.has('editable'))
  return button.role === 'button' && list.role === 'combobox' && !isWritten
}

/** What kind of thing an element is to a person who works with it. */
export function natureOf({ role, states, abilities, isSecret }: AccessibleNode): SeenElement['nature'] {
  // Of numbers Qt does not say that they can be edited.
  const isEditable = states.has('editable') || (role === 'spinbutton' && abilities.has('number'))
  if (isSecret || (TEXTS.has(role) && isEditable)) return 'text'
  if (role === 'combobox') return states.has('editable') ? 'text' : 'select'
  if (CHECKS.has(role)) return 'check'
  if (role === 'button' || role === 'link') return role
  return 'other'
}

/** The way to an entry through the menus of its window; undefined where it does not begin in a bar of menus. */
export function menuPath(node: AccessibleNode): string[] | undefined {
  const path: string[] = []
  for (let at: AccessibleNode | undefined = node; at; at = at.parent) {
    if (at.role === 'menubar') return path.length > 0 ? path.toReversed() : undefined
    const isEntry = at.role.startsWith('menuitem')
    if (at === node && !isEntry) return undefined
    if (isEntry && at.name === '') return undefined
    if (isEntry) path.push(at.name)
  }
  return undefined
}

import type { NodeState } from './tree/index.ts'

/** What a click only gives the keyboard to, and puts the text cursor into or chooses. */
const FIELDS: ReadonlySet<string> = new Set([
  'textbox',
  'searchbox',
  'combobox',
  'spinbutton',
  'cell',
  'document',
  'log',
])
/** What a click does something with. */
const DOING: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'columnheader',
  'link',
  'listitem',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'radio',
  'rowheader',
  'scrollbar',
  'slider',
  'switch',
  'tab',
  'treeitem',
])

/**
 * Whether it may be clicked to give it the keyboard. Typing is meant for a field, also where only its image or its text is
 * known; a key may be meant for anything, such as Enter for a button that the click would have pressed already.
 */
export function mayBeClickedFor(
  what: 'type' | 'press',
  role: string | undefined,
  states: ReadonlySet<NodeState> | undefined,
): boolean {
  if (states?.has('editable')) return true
  if (role === undefined) return what === 'type'
  return what === 'type' ? !DOING.has(role) : FIELDS.has(role)
}

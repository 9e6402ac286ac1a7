import { type Act, isAct, isField } from './act.ts'
import { isHarmless } from './keys.ts'

/** What a click only opens, shows or marks. */
const OPENING: ReadonlySet<string> = new Set([
  ...['tab', 'menu', 'menubar', 'combobox', 'textbox', 'searchbox', 'spinbutton', 'slider', 'scrollbar'],
  ...['option', 'listitem', 'treeitem', 'row', 'cell', 'gridcell', 'columnheader', 'table', 'list', 'tree'],
  ...['document', 'region', 'group', 'generic', 'img', 'heading', 'paragraph', 'status', 'dialog', 'window'],
])

/**
 * Nobody sees what a program sends. So an act is a commit unless its kind of thing says that it sends nothing: going
 * somewhere, opening, marking and typing into fields.
 */
export function isIdempotent(act: Act): boolean {
  const { deed } = act
  if (isAct(act, 'edit')) return isField(act.deed.element)
  if (deed.deed === 'press') return isHarmless(deed.keys)
  if (deed.deed !== 'click') return false
  const { role, fingerprint } = deed.element.description
  return deed.button === 'right' || (deed.times === 1 && OPENING.has(role ?? fingerprint?.role ?? ''))
}

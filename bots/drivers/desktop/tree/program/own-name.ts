import { fold } from '../../../../elements/index.ts'

/** GTK 4 calls what has no name by the class that draws it: `GtkButton`, `AdwGizmo`. */
const CLASS_NAME = /^(Gtk|Gdk|Adw|Hdy|Pango)[A-Z]\w*$/
/** Roles that are called what stands in them. */
const NAMED_BY_CONTENT: ReadonlySet<string> = new Set([
  'button',
  'cell',
  'checkbox',
  'link',
  'listitem',
  'menuitem',
  'option',
  'radio',
  'tab',
  'treeitem',
])
/** What names an element that does so itself. */
export interface Named {
  readonly toolkit: string
  readonly role: string
  readonly name: string
  /** The texts that stand in it. */
  readonly texts: readonly string[]
  /** What can be chosen in it. */
  readonly entries: readonly string[]
}

/** What an element calls itself, or what stands in it; '' where its toolkit only says what class draws it, or what it holds. */
export function ownName({ toolkit, role, name, texts, entries }: Named): string {
  const said = fold(name)
  if (toolkit === 'GTK') return ownNameInGtk4(role, said, texts)
  // GTK 3, Qt and Swing call a list by the entry that is chosen, which is what it holds.
  if (role === 'combobox' && entries.includes(said)) return ''
  return said || byContent(role, texts)
}

/** The name of a button is told twice there: as its own, with the mark of its key, and as that of its label. */
function ownNameInGtk4(role: string, said: string, texts: readonly string[]): string {
  const twice = texts.find((text) => text && [said, said.replace('_', '')].includes(`${text} ${text}`))
  if (twice !== undefined) return twice
  return CLASS_NAME.test(said) ? byContent(role, texts) : said || byContent(role, texts)
}

function byContent(role: string, texts: readonly string[]): string {
  return NAMED_BY_CONTENT.has(role) ? fold(texts.join(' ')) : ''
}

/** What a role hangs on beside its own name. */
export interface RoleContext {
  readonly native: string
  readonly name: string
  /** Among its abilities is to choose one of its children. */
  readonly chooses: boolean
  readonly isSelectable: boolean
  /** Undefined for what stands at the top: a window. */
  readonly parent: { readonly role: string } | undefined
}

const ARIA: Readonly<Record<string, string>> = {
  alert: 'alert',
  arrow: 'button',
  article: 'article',
  autocomplete: 'combobox',
  'block quote': 'blockquote',
  calendar: 'grid',
  canvas: 'img',
  caption: 'text',
  chart: 'img',
  'check box': 'checkbox',
  'check menu item': 'menuitemcheckbox',
  'column header': 'columnheader',
  'combo box': 'combobox',
  comment: 'comment',
  'date editor': 'textbox',
  definition: 'definition',
  'desktop icon': 'img',
  dial: 'slider',
  dialog: 'dialog',
  'document email': 'document',
  'document frame': 'document',
  'document presentation': 'document',
  'document spreadsheet': 'document',
  'document text': 'document',
  'document web': 'document',
  'drawing area': 'img',
  editbar: 'textbox',
  entry: 'textbox',
  form: 'form',
  heading: 'heading',
  'html container': 'document',
  icon: 'img',
  image: 'img',
  'info bar': 'alert',
  label: 'text',
  landmark: 'region',
  'level bar': 'meter',
  link: 'link',
  'list box': 'listbox',
  log: 'log',
  marquee: 'marquee',
  math: 'math',
  'menu bar': 'menubar',
  'menu item': 'menuitem',
  notification: 'alert',
  'page tab': 'tab',
  'page tab list': 'tablist',
  paragraph: 'paragraph',
  'password text': 'textbox',
  'popup menu': 'menu',
  'progress bar': 'progressbar',
  'push button': 'button',
  'push button menu': 'button',
  'radio button': 'radio',
  'radio menu item': 'menuitemradio',
  rating: 'slider',
  'row header': 'rowheader',
  'scroll bar': 'scrollbar',
  separator: 'separator',
  slider: 'slider',
  'spin button': 'spinbutton',
  static: 'text',
  'status bar': 'status',
  table: 'table',
  'table cell': 'cell',
  'table column header': 'columnheader',
  'table row': 'row',
  'table row header': 'rowheader',
  'tearoff menu item': 'menuitem',
  terminal: 'log',
  text: 'textbox',
  timer: 'timer',
  'toggle button': 'button',
  'tool bar': 'toolbar',
  'tool tip': 'tooltip',
  tree: 'tree',
  'tree item': 'treeitem',
  'tree table': 'treegrid',
}

const CHOOSERS = ['color chooser', 'file chooser', 'font chooser'] as const
/** In a window they only hold others, as choosers do that stand in a dialog. */
const GROUPS: ReadonlySet<string> = new Set(['panel', 'grouping', 'frame', 'internal frame', ...CHOOSERS])
const DIALOGS: ReadonlySet<string> = new Set(['dialog', ...CHOOSERS])
const LISTS: ReadonlySet<string> = new Set(['listbox', 'combobox'])

/** The ARIA role of what AT-SPI calls `native`; `generic` for what only holds others. */
export function ariaRole(context: RoleContext): string {
  const { native, parent } = context
  if (!parent) return windowRole(native)
  if (GROUPS.has(native)) return context.name ? 'group' : 'generic'
  return roleOfEntry(context, parent.role) ?? ARIA[native] ?? 'generic'
}

function windowRole(native: string): string {
  if (DIALOGS.has(native)) return 'dialog'
  if (native === 'alert') return 'alertdialog'
  const role = ARIA[native]
  return role === 'menu' || role === 'tooltip' ? role : 'window'
}

/** Lists, menus and what stands in them: one word of AT-SPI for several things, told apart by where they stand. */
function roleOfEntry(context: RoleContext, around: string): string | undefined {
  return ENTRIES[context.native]?.(context, around)
}

type Entry = (context: RoleContext, around: string) => string

const ENTRIES: Readonly<Record<string, Entry>> = {
  menu: ({ name }, around) => (LISTS.has(around) ? 'listbox' : name ? 'menuitem' : 'menu'),
  'popup menu': (_context, around) => (around === 'combobox' ? 'generic' : 'menu'),
  'menu item': (_context, around) => (LISTS.has(around) ? 'option' : 'menuitem'),
  list: ({ chooses }, around) => (chooses || around === 'combobox' ? 'listbox' : 'list'),
  'list item': (_context, around) => (LISTS.has(around) ? 'option' : 'listitem'),
  label: ({ isSelectable }, around) => {
    if (around === 'table') return 'cell'
    return around === 'listbox' && isSelectable ? 'option' : 'text'
  },
}

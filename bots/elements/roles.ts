import { attributeOf, tagOf } from './dom.ts'

/** A tag whose role hangs on its attributes or on where it stands. */
interface Conditional {
  readonly roles: readonly string[]
  of(element: Element): string | undefined
}

const SECTIONING = 'article, aside, main, nav, section'

const INPUT_ROLES: Readonly<Record<string, string | undefined>> = {
  button: 'button',
  image: 'button',
  reset: 'button',
  submit: 'button',
  checkbox: 'checkbox',
  radio: 'radio',
  range: 'slider',
  number: 'spinbutton',
  search: 'searchbox',
  hidden: undefined,
  file: 'button',
}

/** Roles of HTML's own elements (HTML-AAM); frames get one of their own, so that they can be named like the rest. */
const NATIVE: Readonly<Record<string, string | Conditional>> = {
  a: linked(),
  area: linked(),
  article: 'article',
  aside: 'complementary',
  blockquote: 'blockquote',
  button: 'button',
  caption: 'caption',
  code: 'code',
  datalist: 'listbox',
  dd: 'definition',
  details: 'group',
  dialog: 'dialog',
  dt: 'term',
  fieldset: 'group',
  figure: 'figure',
  footer: landmark('contentinfo'),
  form: 'form',
  frame: 'frame',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  header: landmark('banner'),
  hr: 'separator',
  iframe: 'frame',
  img: { roles: ['img'], of: (img) => (img.getAttribute('alt') === '' ? undefined : 'img') },
  input: { roles: [...definedRoles(), 'textbox', 'combobox'], of: inputRole },
  li: 'listitem',
  main: 'main',
  math: 'math',
  menu: 'list',
  meter: 'meter',
  nav: 'navigation',
  ol: 'list',
  optgroup: 'group',
  option: 'option',
  output: 'status',
  p: 'paragraph',
  progress: 'progressbar',
  search: 'search',
  section: 'region',
  select: { roles: ['combobox', 'listbox'], of: selectRole },
  summary: 'button',
  svg: 'img',
  table: 'table',
  tbody: 'rowgroup',
  td: { roles: ['cell', 'gridcell'], of: (cell) => (inGrid(cell) ? 'gridcell' : 'cell') },
  textarea: 'textbox',
  tfoot: 'rowgroup',
  th: {
    roles: ['columnheader', 'rowheader'],
    of: (head) => (head.getAttribute('scope') === 'row' ? 'rowheader' : 'columnheader'),
  },
  thead: 'rowgroup',
  tr: 'row',
  ul: 'list',
}

/** The ARIA role of an element: the one it declares, else the one that HTML gives it. */
export function roleOf(element: Element): string | undefined {
  const declared = attributeOf(element, 'role')?.trim().split(/\s+/)[0]?.toLowerCase()
  if (declared && declared !== 'none' && declared !== 'presentation') return declared
  if (declared) return undefined
  const native = NATIVE[tagOf(element)]
  return typeof native === 'object' ? native.of(element) : native
}

/** A CSS selector for everything that may have the role; `roleOf` then decides. */
export function cssForRole(role: string): string {
  const tags = Object.entries(NATIVE)
    .filter(([, native]) => (typeof native === 'object' ? native.roles.includes(role) : native === role))
    .map(([tag]) => tag)
  return [...tags, `[role~="${CSS.escape(role)}" i]`].join(',')
}

/** What a person can act on: for finding what stands near. */
export const ACTABLE =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [role], [contenteditable], [tabindex], [onclick]'

function definedRoles(): string[] {
  return [...new Set(Object.values(INPUT_ROLES))].filter((role) => role !== undefined)
}

function inputRole(element: Element): string | undefined {
  const { type } = element as HTMLInputElement
  if (type in INPUT_ROLES) return INPUT_ROLES[type]
  return element.hasAttribute('list') ? 'combobox' : 'textbox'
}

function selectRole(element: Element): string {
  const select = element as HTMLSelectElement
  return select.multiple || select.size > 1 ? 'listbox' : 'combobox'
}

function linked(): Conditional {
  return { roles: ['link'], of: (link) => (link.hasAttribute('href') ? 'link' : undefined) }
}

function landmark(role: string): Conditional {
  return { roles: [role], of: (element) => (element.closest(SECTIONING) ? undefined : role) }
}

function inGrid(cell: Element): boolean {
  return cell.closest('table')?.getAttribute('role') === 'grid'
}

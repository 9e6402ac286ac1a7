import { fold } from '../../../../elements/index.ts'
import type { Box } from '../../../../steps/ports/documents.ts'
import { type TreeNode, treeNode } from '../program/node.ts'
import { type Ability, type NodeState, nodeStates } from '../types.ts'
import type { WireNode } from './wire.ts'

/** ARIA roles of UI Automation's control types, as its core mappings have them. */
const ROLES: Readonly<Record<string, string>> = {
  Button: 'button',
  Calendar: 'grid',
  CheckBox: 'checkbox',
  ComboBox: 'combobox',
  DataGrid: 'table',
  DataItem: 'row',
  Document: 'document',
  Edit: 'textbox',
  Group: 'group',
  Header: 'rowgroup',
  HeaderItem: 'columnheader',
  Hyperlink: 'link',
  Image: 'img',
  List: 'listbox',
  ListItem: 'option',
  Menu: 'menu',
  MenuBar: 'menubar',
  MenuItem: 'menuitem',
  ProgressBar: 'progressbar',
  RadioButton: 'radio',
  ScrollBar: 'scrollbar',
  Separator: 'separator',
  Slider: 'slider',
  Spinner: 'spinbutton',
  SplitButton: 'button',
  StatusBar: 'status',
  Tab: 'tablist',
  TabItem: 'tab',
  Table: 'table',
  Text: 'text',
  ToolBar: 'toolbar',
  ToolTip: 'tooltip',
  Tree: 'tree',
  TreeItem: 'treeitem',
}

/** What can be done by which pattern. */
const ABILITIES: Readonly<Record<string, Ability>> = {
  ExpandCollapse: 'act',
  Invoke: 'act',
  RangeValue: 'number',
  Selection: 'choose',
  SelectionItem: 'act',
  Text: 'read',
  Toggle: 'act',
  Value: 'read',
}

/** The windows of a list from the helper, with what stands in them, and where everything is. */
export function nodesFrom(list: readonly WireNode[]): {
  readonly windows: TreeNode[]
  readonly all: readonly TreeNode[]
  readonly boxes: ReadonlyMap<string, Box>
} {
  const all: TreeNode[] = []
  const boxes = new Map<string, Box>()
  for (const told of list) {
    const parent = all[told.parent]
    const node = nodeFrom(told, parent)
    parent?.children.push(node)
    all.push(node)
    if (!told.box) continue
    const [x, y, width, height] = told.box
    if (width > 0 && height > 0) boxes.set(node.id, { x, y, width, height })
  }
  return { windows: all.filter(({ parent }) => !parent), all, boxes }
}

function nodeFrom(told: WireNode, parent: TreeNode | undefined): TreeNode {
  const name = fold(told.name)
  return treeNode({
    id: told.id,
    role: roleOf(told, name, parent),
    // The word that fields for secrets have everywhere.
    nativeRole: told.states.includes('secret') ? 'password text' : told.type,
    told: told.name,
    name,
    description: fold(told.help),
    states: new Set(told.states.filter(isState)),
    abilities: abilitiesOf(told),
    program: { name: told.program, pid: told.pid, toolkit: told.framework },
    parent,
    isLarge: false,
  })
}

function roleOf({ type, states }: WireNode, name: string, parent: TreeNode | undefined): string {
  if (!parent) return states.includes('modal') ? 'dialog' : (ROLES[type] ?? 'window')
  if (type === 'Group' || type === 'Pane') return name ? 'group' : 'generic'
  if (type === 'Document' && states.includes('editable')) return 'textbox'
  if (type === 'Window') return 'dialog'
  return ROLES[type] ?? 'generic'
}

function abilitiesOf({ patterns, states }: WireNode): ReadonlySet<Ability> {
  const found = patterns.map((pattern) => ABILITIES[pattern]).filter((ability) => ability !== undefined)
  return new Set([...found, ...(states.includes('editable') ? ['edit' as const] : [])])
}

function isState(word: string): word is NodeState {
  return nodeStates.some((state) => state === word)
}

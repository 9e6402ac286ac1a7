import { holds } from '../box.ts'
import { component, NO_OBJECT, ON_SCREEN } from './atspi/methods.ts'
import { asCounted, type Boxes } from './boxes.ts'
import type { AskOptions, BusClient } from './bus/client.ts'
import { unlessRefused } from './bus/failures.ts'
import { forAll } from './bus/in-flight.ts'
import { mayBeClosed, type PoppedUpAt } from './drop-down.ts'
import { cellFrom } from './large/cells.ts'
import { misplacement } from './misplaced.ts'
import { extentsOf } from './program/extents.ts'
import type { TreeNode } from './program/node.ts'
import { refOf, toRef } from './program/raw.ts'
import type { AccessibleNode, ScreenPoint } from './types.ts'

/** What a thing is made of, and the things that are pressed as a whole. */
const PARTS: ReadonlySet<string> = new Set(['generic', 'img', 'text'])
const WHOLES: ReadonlySet<string> = new Set([
  'button',
  'cell',
  'checkbox',
  'link',
  'listitem',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'option',
  'radio',
  'treeitem',
])

const ENTRIES: ReadonlySet<string> = new Set(['menuitem', 'menuitemcheckbox', 'menuitemradio', 'option'])

type IsThere = (node: AccessibleNode) => boolean

/** What says what is at a point. */
export interface Looking {
  readonly client: BusClient
  readonly boxes: Boxes
  readonly poppedUpAt: PoppedUpAt
}

/** The innermost visible element of the windows at that point; what popped up last stands before what it covers. */
export async function nodeAt(
  { client, boxes, poppedUpAt }: Looking,
  windows: readonly AccessibleNode[],
  { x, y }: ScreenPoint,
  options: AskOptions,
): Promise<AccessibleNode | undefined> {
  const isPopup = await poppedUpAt({ x, y })
  const topmost = windows.toReversed()
  const popovers = (await forAll(topmost, (window) => boxes.popovers(client, window, options))).flat()
  const isShown: IsThere = (node) => node.states.has('visible') && (isPopup || !mayBeClosed(node))
  const over = popovers.find(({ box }) => holds(box, { x, y }))
  if (over) {
    const inside = asCounted({ x, y }, over.measure)
    return (await descend(client, [over.node], isShown, inside, options)) ?? over.node
  }
  const elsewhere = new Set(popovers.map(({ node }) => node.id))
  const isThere: IsThere = (node) => isShown(node) && !elsewhere.has(node.id)
  const pointIn = async (window: AccessibleNode) =>
    asCounted({ x, y }, await boxes.measure(client, window, options))
  // What has popped up may be a window without anything in it, whose entries stand in the list that they belong to.
  for (const window of topmost) {
    const found = await openEntry(client, shownEntries(window, isThere), await pointIn(window), options)
    if (found) return found
  }
  for (const window of topmost.filter((each) => !isPopup || tellsPopups(each))) {
    const found = await descend(client, [window], isThere, await pointIn(window), options)
    if (found) return found
  }
  return undefined
}

/** Qt tells nothing of menus that belong to no bar: what its windows have at such a place lies below. */
function tellsPopups({ program }: AccessibleNode): boolean {
  return program.toolkit !== 'Qt'
}

/** The entry of a menu or list that has popped up: it stands beside what it belongs to, above all else. */
async function openEntry(
  client: BusClient,
  shown: Iterable<AccessibleNode>,
  point: ScreenPoint,
  options: AskOptions,
): Promise<AccessibleNode | undefined> {
  const entries = [...shown]
  const boxes = await forAll(entries, ({ id }) => extentsOf(client, refOf(id), options))
  return entries.findLast((_, i) => {
    const box = boxes[i]
    return box !== undefined && holds(box, point)
  })
}

function* shownEntries(node: AccessibleNode, isThere: IsThere): Generator<AccessibleNode> {
  for (const child of node.children) {
    if (!isThere(child)) continue
    if (ENTRIES.has(child.role)) yield child
    yield* shownEntries(child, isThere)
  }
}

/**
 * What stands later in the tree is drawn above what stands before. What has no box of its own may hold what has; so may a tab
 * of GTK 3, whose box is that of its label.
 */
async function descend(
  client: BusClient,
  nodes: readonly AccessibleNode[],
  isThere: IsThere,
  point: ScreenPoint,
  options: AskOptions,
): Promise<AccessibleNode | undefined> {
  const shown = nodes.filter((node) => isThere(node) || !node.parent)
  const boxes = await forAll(shown, ({ id }) => extentsOf(client, refOf(id), options))
  for (const [i, node] of [...shown.entries()].toReversed()) {
    const box = boxes[i]
    const off = await misplacement(client, node, options)
    const inside = { x: point.x - off.x, y: point.y - off.y }
    const isIn = box !== undefined && holds(box, inside)
    if (box && !isIn && node.role !== 'tab') continue
    const inner = await descend(client, node.children, isThere, inside, options)
    if (inner) return inner
    if (isIn) return (await cellAt(client, node, inside, options)) ?? meant(node)
  }
  return undefined
}

/** What a person sees there: the button, not the label or icon in it. */
function meant(node: AccessibleNode): AccessibleNode {
  let at: AccessibleNode | undefined = node
  while (at && PARTS.has(at.role)) at = at.parent
  return at && WHOLES.has(at.role) ? at : node
}

/** Large tables know which of their cells stands where. */
async function cellAt(
  client: BusClient,
  node: AccessibleNode,
  { x, y }: ScreenPoint,
  options: AskOptions,
): Promise<AccessibleNode | undefined> {
  const table = node as TreeNode
  if (!table.isLarge) return undefined
  const asked = client.ask(refOf(table.id), component.at, [x, y, ON_SCREEN], options)
  const address = await unlessRefused(asked, undefined)
  if (!address || address[1] === NO_OBJECT) return undefined
  return await cellFrom(client, table, toRef(address), options)
}

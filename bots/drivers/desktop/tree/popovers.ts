import type { Box } from '../../../steps/ports/documents.ts'
import type { AskOptions, BusClient } from './bus/client.ts'
import { forAll } from './bus/in-flight.ts'
import { extentsOf } from './program/extents.ts'
import { allIn } from './program/node.ts'
import { refOf } from './program/raw.ts'
import type { AccessibleNode, WindowHint } from './types.ts'

// GTK 4 draws what pops up of a window in a window of its own, and tells places in it as if that had the upper left corner
// of what it belongs to. Which elements stand in it only its size tells: the outermost of them has that of the window, but for
// a margin.

/** Pixels, not scaled, by which the window is larger at the most. */
const MARGIN = 8

/** What has popped up of a program, and how many pixels of the screen are one that it counts. */
export interface PoppedUp {
  readonly popups: readonly WindowHint[]
  readonly scale: number
}

/** A menu or list that has popped up: where its program tells the outermost of its elements, and where that stands. */
export interface Popover {
  readonly node: AccessibleNode
  readonly told: Box
  readonly box: Box
}

/** Whether it stands in a menu or list that is only there while it has popped up. */
export function popsUp({ parent }: AccessibleNode): boolean {
  if (!parent) return false
  const isList = parent.role === 'listbox' && standsInList(parent)
  return parent.role === 'menu' || isList || popsUp(parent)
}

function standsInList({ parent }: AccessibleNode): boolean {
  return parent !== undefined && (parent.role === 'combobox' || standsInList(parent))
}

/** The popover that an element stands in; undefined where it stands in none of these. */
export async function popoverAround(
  client: BusClient,
  node: AccessibleNode,
  popped: PoppedUp,
  options: AskOptions,
): Promise<Popover | undefined> {
  if (popped.popups.length === 0) return undefined
  const way: AccessibleNode[] = []
  for (let at: AccessibleNode | undefined = node; at?.parent; at = at.parent) way.push(at)
  return (await popoversAmong(client, way, popped, options)).at(-1)
}

/** The outermost elements of what has popped up of a window. */
export async function popoversIn(
  client: BusClient,
  window: AccessibleNode,
  popped: PoppedUp,
  options: AskOptions,
): Promise<Popover[]> {
  if (popped.popups.length === 0) return []
  const shown = [...allIn(window)].filter(({ states, parent }) => parent && states.has('visible'))
  return await popoversAmong(client, shown, popped, options)
}

async function popoversAmong(
  client: BusClient,
  nodes: readonly AccessibleNode[],
  { popups, scale }: PoppedUp,
  options: AskOptions,
): Promise<Popover[]> {
  const boxes = await forAll(nodes, ({ id }) => extentsOf(client, refOf(id), options))
  return nodes.flatMap((node, i) => {
    const told = boxes[i]
    const box = popups.find((popup) => told && popup.box && isSameSize(told, popup.box, scale))?.box
    return told && box ? [{ node, told, box }] : []
  })
}

function isSameSize(told: Box, box: Box, scale: number): boolean {
  const further = [box.width - told.width * scale, box.height - told.height * scale]
  return further.every((pixels) => pixels >= 0 && pixels <= MARGIN * scale)
}

import type { Box } from '../../../steps/ports/documents.ts'
import { common } from '../box.ts'
import type { AskOptions, BusClient } from './bus/client.ts'
import { forAll } from './bus/in-flight.ts'
import { extentsOf } from './program/extents.ts'
import { isLarge } from './program/node.ts'
import { refOf } from './program/raw.ts'
import type { AccessibleNode } from './types.ts'

/** What is clicked in its middle, and scrolled with others like it. */
const ROWS: ReadonlySet<string> = new Set(['cell', 'gridcell', 'listitem', 'option', 'row', 'treeitem'])
/** What shows only a part of what stands in it. */
const PANES: ReadonlySet<string> = new Set(['scroll pane', 'viewport', 'list', 'table', 'tree', 'tree table'])

/**
 * The part of a row that shows, of one at the edge of its list: the middle of the whole may lie on what is next to the list.
 * Undefined where none of it does. Of sheets it is not known.
 */
export async function clipped(
  client: BusClient,
  node: AccessibleNode,
  box: Box,
  options: AskOptions,
): Promise<Box | undefined> {
  const panes = await forAll(panesAround(node), ({ id }) => extentsOf(client, refOf(id), options))
  return panes.reduce<Box | undefined>((shown, pane) => (shown && pane ? common(shown, pane) : shown), box)
}

function panesAround(node: AccessibleNode): AccessibleNode[] {
  if (!ROWS.has(node.role) || isLarge(node.parent)) return []
  const panes: AccessibleNode[] = []
  for (let at = node.parent; at; at = at.parent) {
    // What drops down is larger than its field.
    if (at.role === 'combobox') return []
    if (PANES.has(at.nativeRole)) panes.push(at)
  }
  return panes
}

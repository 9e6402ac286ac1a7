import type { Selector } from '../../../../elements/index.ts'
import type { AskOptions, BusClient } from '../bus/client.ts'
import { allIn, type TreeNode } from '../program/node.ts'
import type { AccessibleNode } from '../types.ts'
import { cellAddress } from './address.ts'
import { cellsAt, cellsInView } from './cells.ts'

/** Roles of what stands in tables and long lists. */
const CELLS: ReadonlySet<string> = new Set([
  'cell',
  'columnheader',
  'gridcell',
  'listitem',
  'option',
  'row',
  'rowheader',
  'treeitem',
])

/** Whether the selector can mean something in a table that is too large to be read as a whole. */
export function mayBeCell({ role, by }: Selector): boolean {
  return role === undefined ? by?.path !== undefined || by?.text !== undefined : CELLS.has(role)
}

/**
 * Reads what can be seen now of large tables, so that it can be searched; of a sheet only the cell, where the selector names
 * one: `B12`.
 */
export async function readCells(
  client: BusClient,
  within: readonly AccessibleNode[],
  { name }: Selector,
  options: AskOptions,
): Promise<void> {
  const address = name === undefined ? undefined : cellAddress(name)
  const tables = within
    .flatMap((node) => [...allIn(node)] as TreeNode[])
    .filter(({ isLarge, states }) => isLarge && states.has('visible'))
    // The cells of a sheet have no names but their addresses.
    .filter((table) => address || table.parent?.role !== 'document')
  for (const table of tables) {
    const cells = address
      ? await cellsAt(client, table, [address], options)
      : await cellsInView(client, table, options)
    const known = new Set(table.children.map(({ id }) => id))
    table.children.push(...cells.filter(({ id }) => !known.has(id)))
  }
}

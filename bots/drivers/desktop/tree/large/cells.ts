import type { Box } from '../../../../steps/ports/documents.ts'
import {
  accessible,
  component,
  getProperty,
  interfaces,
  NO_OBJECT,
  ON_SCREEN,
  table,
} from '../atspi/methods.ts'
import type { AskOptions, BusClient, Ref } from '../bus/client.ts'
import { unlessRefused } from '../bus/failures.ts'
import { forAll } from '../bus/in-flight.ts'
import { describe } from '../program/build.ts'
import { extentsOf } from '../program/extents.ts'
import type { TreeNode } from '../program/node.ts'
import { readRaw, refOf, toRef } from '../program/raw.ts'
import type { CellAddress } from './address.ts'

/** Cells that are read of a table at most; a screen shows fewer. */
const MOST_CELLS = 3_000
/** Pixels from the corner of a table at which its first cell is looked for, past lines and headings. */
const STEPS = [3, 12, 24, 40]

/** The cells at these places; those that are not there are left out. */
export async function cellsAt(
  client: BusClient,
  node: TreeNode,
  places: readonly CellAddress[],
  options: AskOptions,
): Promise<TreeNode[]> {
  const ref = refOf(node.id)
  const cells = await forAll(places, async ({ row, column }) => {
    const address = await unlessRefused(client.ask(ref, table.cell, [row, column], options), undefined)
    if (!address || address[1] === NO_OBJECT) return undefined
    return await cellFrom(client, node, toRef(address), options)
  })
  return cells.filter((cell) => cell !== undefined)
}

/** A cell that a table named; undefined where it has gone. */
export async function cellFrom(
  client: BusClient,
  node: TreeNode,
  cell: Ref,
  options: AskOptions,
): Promise<TreeNode | undefined> {
  const raw = await readRaw(client, cell, options)
  if (!raw) return undefined
  const alone = { nodes: new Map([[raw.id, raw]]), children: new Map(), large: new Set<string>() }
  return describe(alone, raw, node.program, node)
}

/** The cells that show now: the range from the first that is seen in the table's upper left corner to the last in the lower right. */
export async function cellsInView(
  client: BusClient,
  node: TreeNode,
  options: AskOptions,
): Promise<TreeNode[]> {
  const ref = refOf(node.id)
  const box = await extentsOf(client, ref, options)
  if (!box) return []
  const first = await cornerCell(client, ref, box, (by) => [box.x + by, box.y + by], options)
  const last = await cornerCell(
    client,
    ref,
    box,
    (by) => [box.x + box.width - by, box.y + box.height - by],
    options,
  )
  if (!first || !last) return []
  return await cellsAt(client, node, range(first, last), options)
}

function range(first: CellAddress, last: CellAddress): CellAddress[] {
  const places: CellAddress[] = []
  for (let row = first.row; row <= last.row; row++)
    for (let column = first.column; column <= last.column && places.length < MOST_CELLS; column++)
      places.push({ row, column })
  return places
}

async function cornerCell(
  client: BusClient,
  ref: Ref,
  { width, height }: Box,
  corner: (by: number) => readonly [number, number],
  options: AskOptions,
): Promise<CellAddress | undefined> {
  for (const by of STEPS.filter((step) => step < width && step < height)) {
    const [x, y] = corner(by)
    const address = await unlessRefused(client.ask(ref, component.at, [x, y, ON_SCREEN], options), undefined)
    if (!address || address[1] === NO_OBJECT) continue
    const place = await placeOf(client, ref, toRef(address), options)
    if (place) return place
  }
  return undefined
}

async function placeOf(
  client: BusClient,
  ref: Ref,
  cell: Ref,
  options: AskOptions,
): Promise<CellAddress | undefined> {
  const index = await unlessRefused(client.ask(cell, accessible.indexInParent, [], options), undefined)
  if (index === undefined || index < 0) return undefined
  const [row, column, rows] = await Promise.all([
    unlessRefused(client.ask(ref, table.rowAt, [index], options), undefined),
    unlessRefused(client.ask(ref, table.columnAt, [index], options), undefined),
    unlessRefused(client.ask(ref, getProperty, [interfaces.table, 'NRows'], options), undefined),
  ])
  if (row === undefined || column === undefined || row < 0 || column < 0) return undefined
  return rows && row < Number(rows.value) ? { row, column } : undefined
}

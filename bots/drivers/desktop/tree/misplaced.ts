import type { AskOptions, BusClient } from './bus/client.ts'
import { extentsOf } from './program/extents.ts'
import { refOf } from './program/raw.ts'
import type { AccessibleNode } from './types.ts'

/** What is not off. */
export const NOWHERE = { x: 0, y: 0 }

/**
 * How far what stands in this element is off by its program. LibreOffice draws in a pane of GTK, and counts from the corner
 * of the window, as if its menus were not above: its root pane is as large as that pane, but says another place.
 */
export async function misplacement(
  client: BusClient,
  pane: AccessibleNode,
  options: AskOptions,
): Promise<{ readonly x: number; readonly y: number }> {
  if (pane.nativeRole !== 'root pane' || !pane.parent) return NOWHERE
  const [own, drawn] = await Promise.all([
    extentsOf(client, refOf(pane.id), options),
    extentsOf(client, refOf(pane.parent.id), options),
  ])
  if (!own || !drawn || own.width !== drawn.width || own.height !== drawn.height) return NOWHERE
  return { x: drawn.x - own.x, y: drawn.y - own.y }
}

/** The root pane that the element stands in, or is. */
export function paneOf(node: AccessibleNode): AccessibleNode | undefined {
  for (let at: AccessibleNode | undefined = node; at; at = at.parent)
    if (at.nativeRole === 'root pane') return at
  return undefined
}

import type { Box } from '../../../steps/ports/documents.ts'
import { middle } from '../box.ts'
import type { AccessibleNode, ScreenPoint } from './types.ts'

/** Whether a menu or list that has popped up stands at the point. */
export type PoppedUpAt = (point: ScreenPoint) => Promise<boolean>

/**
 * Whether it is the list of a field, or an entry of it, whose program says that it shows also while it is closed, where it
 * did or would: Qt does. What has popped up on the screen tells then.
 */
export function mayBeClosed(node: AccessibleNode): boolean {
  if (node.program.toolkit !== 'Qt') return false
  const list = node.role === 'listbox' ? node : node.parent
  return list?.role === 'listbox' && list.parent?.role === 'combobox'
}

/** Whether it shows, as far as that hangs on a list that drops down. */
export async function isDroppedDown(
  node: AccessibleNode,
  boxOf: () => Promise<Box | undefined>,
  poppedUpAt: PoppedUpAt,
): Promise<boolean> {
  if (!mayBeClosed(node)) return true
  const box = await boxOf()
  return box !== undefined && (await poppedUpAt(middle(box)))
}

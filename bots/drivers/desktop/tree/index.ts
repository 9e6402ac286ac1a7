import { AutomationTree } from './automation/tree.ts'
import { SpiTree, type TreeOptions } from './tree.ts'
import type { AccessibleTree } from './types.ts'

export type { WindowsNow } from './boxes.ts'
export { accessibleEnvironment } from './toolkit-environment.ts'
export type { TreeOptions } from './tree.ts'
export type {
  Ability,
  AccessibleNode,
  AccessibleProgram,
  AccessibleTree,
  FindInTreeOptions,
  NodeState,
  ScreenPoint,
  WindowHint,
} from './types.ts'

/**
 * The accessible elements of the programs of a session: by AT-SPI, on Windows by UI Automation. Nothing is connected
 * before it is needed.
 */
export function accessibleTree(options: TreeOptions = {}): AccessibleTree {
  return process.platform === 'win32' ? new AutomationTree() : new SpiTree(options)
}

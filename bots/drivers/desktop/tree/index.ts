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

/** The accessible elements of the programs of a session. Nothing is connected before it is needed. */
export function accessibleTree(options: TreeOptions = {}): AccessibleTree {
  return new SpiTree(options)
}

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

import { type TreeNode, treeNode } from '../../../../../bots/drivers/desktop/tree/program/node.ts'
import type { Ability, AccessibleProgram, NodeState } from '../../../../../bots/drivers/desktop/tree/types.ts'

/** A tree in short: role, name, and what stands in it. */
export interface Plan {
  readonly role: string
  readonly name?: string
  readonly native?: string
  readonly states?: readonly NodeState[]
  readonly abilities?: readonly Ability[]
  readonly description?: string
  /** What draws the program; said of the outermost. */
  readonly toolkit?: string
  readonly in?: readonly Plan[]
}

const PROGRAM: AccessibleProgram = { name: 'test', pid: 1, toolkit: 'gtk' }

/** Nodes as the tree has them; visible and enabled where nothing is said. */
export function nodes(plan: Plan, parent?: TreeNode, id = ':1/0'): TreeNode {
  const { role, name = '', native = role, description = '', toolkit = PROGRAM.toolkit } = plan
  const node = treeNode({
    id,
    role,
    nativeRole: native,
    told: name,
    name,
    description,
    states: new Set(plan.states ?? ['visible', 'enabled']),
    abilities: new Set(plan.abilities ?? []),
    program: parent?.program ?? { ...PROGRAM, toolkit },
    parent,
    isLarge: false,
  })
  node.children.push(...(plan.in ?? []).map((child, i) => nodes(child, node, `${id}.${i}`)))
  return node
}

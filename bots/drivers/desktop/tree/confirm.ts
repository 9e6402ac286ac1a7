import { accessible, getProperty, interfaces } from './atspi/methods.ts'
import { has, nodeStatesOf } from './atspi/states.ts'
import type { AskOptions, BusClient } from './bus/client.ts'
import { Refused } from './bus/failures.ts'
import { extentsOf } from './program/extents.ts'
import type { TreeNode } from './program/node.ts'
import { refOf } from './program/raw.ts'
import type { AccessibleNode } from './types.ts'

/** The element as it is now; `gone` where it is not there any more or is called otherwise, so that the tree is out of date. */
export async function confirm(
  client: BusClient,
  node: AccessibleNode,
  options: AskOptions,
): Promise<AccessibleNode | 'gone'> {
  const ref = refOf(node.id)
  try {
    const [states, name, box] = await Promise.all([
      client.ask(ref, accessible.states, [], options),
      client.ask(ref, getProperty, [interfaces.accessible, 'Name'], options),
      extentsOf(client, ref, options),
    ])
    if (has(states, 'defunct') || name.value !== toldName(node)) return 'gone'
    const isShown = node.program.toolkit === 'GTK' ? node.states.has('visible') : has(states, 'showing')
    const isVisible = isShown && has(states, 'visible') && box !== undefined
    return { ...node, states: nodeStatesOf(states, isVisible) }
  } catch (error) {
    if (error instanceof Refused) return 'gone'
    throw error
  }
}

function toldName(node: AccessibleNode): string {
  return 'told' in node ? (node as TreeNode).told : node.name
}

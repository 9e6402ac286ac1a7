import { component } from '../atspi/methods.ts'
import type { AskOptions, BusClient } from '../bus/client.ts'
import { unlessRefused } from '../bus/failures.ts'
import { extentsOf } from '../program/extents.ts'
import { isLarge } from '../program/node.ts'
import { refOf } from '../program/raw.ts'
import type { AccessibleNode } from '../types.ts'

/** Whatever side of it comes into view. */
const ANYWHERE = 6

/** Gives it the keyboard; false where it does not take it. */
export async function focus(
  client: BusClient,
  { id }: AccessibleNode,
  options: AskOptions,
): Promise<boolean> {
  return await unlessRefused(client.ask(refOf(id), component.focus, [], options), false)
}

/** Brings it into view; false where it is not there afterwards. */
export async function scrollTo(
  client: BusClient,
  node: AccessibleNode,
  options: AskOptions,
): Promise<boolean> {
  const ref = refOf(node.id)
  const asked = client.ask(ref, component.scrollTo, [ANYWHERE], options)
  if (await unlessRefused(asked, false)) return true
  // Lists bring what has the keyboard into view, and sheets say so and do not.
  if (!isLarge(node.parent) || !(await focus(client, node, options))) return false
  return (await extentsOf(client, ref, options)) !== undefined
}

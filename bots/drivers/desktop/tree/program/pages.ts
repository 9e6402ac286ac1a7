import { middle } from '../../box.ts'
import { component, NO_OBJECT, ON_SCREEN } from '../atspi/methods.ts'
import type { AskOptions, BusClient } from '../bus/client.ts'
import { unlessRefused } from '../bus/failures.ts'
import { forAll } from '../bus/in-flight.ts'
import { extentsOf } from './extents.ts'
import { allIn, type TreeNode } from './node.ts'
import { idOf, refOf, toRef } from './raw.ts'

/** Pages that lie over each other. */
const STACK = 'layered pane'

/**
 * Qt says of lists, tables and trees on each page of a stack of them, as below tabs, that they show. Which page does is asked
 * of the stack itself; of the others nothing shows.
 */
export async function hideOtherPages(
  client: BusClient,
  windows: readonly TreeNode[],
  options: AskOptions,
): Promise<void> {
  const stacks = windows
    .filter(({ program }) => program.toolkit === 'Qt')
    .flatMap((window) => [...allIn(window)])
    .filter(({ nativeRole, children }) => nativeRole === STACK && children.length > 1)
  await forAll(stacks, async (stack) => {
    const shown = await pageAbove(client, stack, options)
    if (!shown) return
    for (const page of stack.children) if (page !== shown) hide(page)
  })
}

/** The page that covers the others; undefined where that is not told. */
async function pageAbove(
  client: BusClient,
  stack: TreeNode,
  options: AskOptions,
): Promise<TreeNode | undefined> {
  const box = await extentsOf(client, refOf(stack.id), options)
  if (!box) return undefined
  const { x, y } = middle(box)
  const asked = client.ask(refOf(stack.id), component.at, [x, y, ON_SCREEN], options)
  const address = await unlessRefused(asked, undefined)
  if (!address || address[1] === NO_OBJECT) return undefined
  const there = idOf(toRef(address))
  return stack.children.find((page) => [...allIn(page)].some(({ id }) => id === there))
}

function hide(page: TreeNode): void {
  for (const node of allIn(page)) {
    const states = new Set(node.states)
    states.delete('visible')
    node.states = states
  }
}

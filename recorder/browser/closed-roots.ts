import type { CDPSession } from 'playwright'
import { closedBelow } from '../../bots/drivers/browser/closed-roots.ts'
import type { Handle, World, Worlds } from './worlds.ts'

/** Hands the closed shadow roots of new elements to the script, which cannot reach them by itself. */
export async function giveClosedRoots(session: CDPSession, worlds: Worlds, world: World): Promise<void> {
  for (const suspect of await worlds.handles(world, 'suspects')) {
    const { node } = await session.send('DOM.describeNode', { ...suspect, depth: 0 })
    for (const { backendNodeId } of closedBelow(node)) await give(session, worlds, world, backendNodeId)
    await release(session, suspect)
  }
}

async function give(session: CDPSession, worlds: Worlds, world: World, backendNodeId: number): Promise<void> {
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId,
    executionContextId: world.context,
  })
  if (object.objectId === undefined) return
  const root = { objectId: object.objectId }
  await worlds.call(world, 'addClosedRoot', [root])
  await release(session, root)
}

async function release(session: CDPSession, { objectId }: Handle): Promise<void> {
  await session.send('Runtime.releaseObject', { objectId })
}

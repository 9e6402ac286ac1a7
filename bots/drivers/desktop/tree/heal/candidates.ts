import type { Candidate, Fingerprint } from '../../../../elements/index.ts'
import type { Box } from '../../../../steps/ports/documents.ts'
import type { AskOptions, BusClient } from '../bus/client.ts'
import { forAll } from '../bus/in-flight.ts'
import { extentsOf } from '../program/extents.ts'
import { allIn, windowNodeOf } from '../program/node.ts'
import { refOf } from '../program/raw.ts'
import type { AccessibleNode } from '../types.ts'
import { fingerprintOf, looksOf } from './looks.ts'

/** Places are asked for one by one. */
const MOST_CANDIDATES = 400

/** What can be seen in the windows, or in one element of them, and may be what was recorded. */
export async function candidatesIn(
  client: BusClient,
  recorded: Fingerprint,
  scopes: readonly AccessibleNode[],
  options: AskOptions,
): Promise<Candidate<AccessibleNode>[]> {
  const shown = scopes
    .flatMap((scope) => [...allIn(scope)])
    .filter(({ role, states }) => role !== 'generic' && states.has('visible'))
  // The same kind first: it is what is healed to.
  const alike = shown.filter(({ role }) => role === recorded.role)
  const others = shown.filter(({ role }) => role !== recorded.role)
  const likely = [...alike, ...others].slice(0, MOST_CANDIDATES)
  const [scope] = scopes
  const corner = scope && (await cornerOf(client, scope, options))
  const boxes = await forAll(likely, ({ id }) => extentsOf(client, refOf(id), options))
  return likely.flatMap((node, i) => {
    const box = boxes[i]
    return box ? [{ handle: node, fingerprint: looksOf(node, inWindow(box, corner)) }] : []
  })
}

/** What is kept of an element when it is recorded. */
export async function recordLooks(
  client: BusClient,
  node: AccessibleNode,
  options: AskOptions,
): Promise<Fingerprint> {
  const nothing = { x: 0, y: 0, width: 0, height: 0 }
  const [box, corner] = await Promise.all([
    extentsOf(client, refOf(node.id), options),
    cornerOf(client, node, options),
  ])
  return fingerprintOf(node, box ? inWindow(box, corner) : nothing)
}

/** The upper left corner of its window, as its program counts. */
async function cornerOf(
  client: BusClient,
  node: AccessibleNode,
  options: AskOptions,
): Promise<Box | undefined> {
  return await extentsOf(client, refOf(windowNodeOf(node).id), options)
}

function inWindow(box: Box, corner: Box | undefined): Box {
  return { ...box, x: box.x - (corner?.x ?? 0), y: box.y - (corner?.y ?? 0) }
}

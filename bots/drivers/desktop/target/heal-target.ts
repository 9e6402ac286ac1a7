import { heal } from '../../../elements/heal/index.ts'
import type { ElementDescription } from '../../../elements/types.ts'
import type { CallOptions } from '../../../steps/ports/browser.ts'
import type { Healings } from '../../browser/healings.ts'
import type { Session } from '../session.ts'
import type { AccessibleNode } from '../tree/index.ts'
import type { WindowInfo } from '../windows/index.ts'
import { asTarget, withoutTree } from './find-target.ts'
import type { Target } from './target.ts'

/** The share of its time that a step waits for its element to appear, and milliseconds at the most. */
const PATIENCE = 0.5
const LONGEST_PATIENCE = 10_000

/**
 * The element that is surely the one of the fingerprint, where the description allows that and it was waited for long
 * enough; it is noted. Undefined where nothing clearly is.
 */
export async function healTarget(
  { tree }: Session,
  healings: Healings,
  { ref, mayHeal, fingerprint }: ElementDescription,
  windows: readonly WindowInfo[],
  options: CallOptions & { readonly waited: number },
): Promise<Target | undefined> {
  const patience = Math.min(options.timeout * PATIENCE, LONGEST_PATIENCE)
  if (!mayHeal || !fingerprint || (options.waited < patience && !healings.knows(ref))) return undefined
  return await withoutTree(undefined, async () => {
    const found = await Promise.all(
      windows.map(async (window) =>
        (await tree.candidates(fingerprint, window, undefined, options)).map((candidate) => ({
          ...candidate,
          handle: { node: candidate.handle, window },
        })),
      ),
    )
    const healed = heal<{ node: AccessibleNode; window: WindowInfo }>(fingerprint, found.flat())
    if (!healed.healed) return undefined
    const { node, window } = healed.handle
    const { score, lead, properties } = healed
    healings.note({
      ...{ ref, score, lead, properties },
      further: await tree.selectors(node, options),
      fingerprint: await tree.fingerprint(node, options),
    })
    return await asTarget(node, window, tree, options)
  })
}

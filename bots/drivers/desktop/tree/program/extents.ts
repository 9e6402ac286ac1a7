import type { Box } from '../../../../steps/ports/documents.ts'
import { component, ON_SCREEN } from '../atspi/methods.ts'
import type { AskOptions, BusClient, Ref } from '../bus/client.ts'
import { unlessRefused } from '../bus/failures.ts'

/** What is hidden may say that it stands at the smallest of all numbers, or beyond any screen. */
const FARTHEST = 100_000

/** Where its program says that it stands; undefined where it is not shown or has no place. */
export async function extentsOf(client: BusClient, ref: Ref, options: AskOptions): Promise<Box | undefined> {
  const extents = await unlessRefused(client.ask(ref, component.extents, [ON_SCREEN], options), undefined)
  if (!extents) return undefined
  const [x, y, width, height] = extents
  const isSomewhere = Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST
  return isSomewhere && width > 0 && height > 0 ? { x, y, width, height } : undefined
}

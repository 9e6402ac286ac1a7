import type { Point } from './page/protocol.ts'
import type { Handle, Target } from './target.ts'

/** A frame that is looked in. `owner` is the frame's element in the frame around it. */
export interface Place {
  readonly target: Target
  readonly frame: string
  readonly owner?: { readonly handle: Handle; readonly place: Place }
}

/** Where a point of the place stands in the page's window; undefined where something covers one of its frames. */
export async function inWindow(place: Place, point: Point): Promise<Point | undefined> {
  const { owner } = place
  if (!owner) return point
  const { target, frame } = owner.place
  const outer = await target.callOn(frame, 'throughFrame', [owner.handle], point)
  return outer ? await inWindow(owner.place, outer) : undefined
}

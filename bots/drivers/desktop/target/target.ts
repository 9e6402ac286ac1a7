import type { Offset } from '../../../steps/ports/browser.ts'
import type { Box } from '../../../steps/ports/documents.ts'
import { middle } from '../box.ts'
import type { Picture } from '../hands/index.ts'
import type { AccessibleNode } from '../tree/index.ts'
import type { WindowInfo } from '../windows/index.ts'

/** What a description means now: an accessible element, or a place where its image or text is seen. */
export interface Target {
  readonly window: WindowInfo
  /** In pixels of the screen. */
  readonly box: Box
  /** Where the window tells of its elements. */
  readonly node?: AccessibleNode | undefined
  /** Where it was seen on the screen: what the screen showed. */
  readonly picture?: Picture | undefined
}

/** The position from the upper left corner of the box, else its middle, as a whole pixel. */
export function pointOf(box: Box, position: Offset | undefined): { x: number; y: number } {
  return position ? { x: Math.round(box.x + position.x), y: Math.round(box.y + position.y) } : middle(box)
}

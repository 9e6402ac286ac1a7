import type { Box } from '../../../steps/ports/documents.ts'

/** What title bar, frame and shadow of a window take at most, in pixels that are not scaled. */
const AROUND = 64

/**
 * How many pixels of the screen are one that the program counts: whole numbers, as toolkits scale by. The window is as the
 * display tells it, the drawn as its program does, which may count what is around it or leave out what is. 1 where they
 * are not the same thing.
 */
export function scaleBetween(drawn: Box, window: Box): number {
  const scale = Math.max(1, Math.round(window.width / drawn.width))
  const isNear = (told: number, shown: number) => Math.abs(told * scale - shown) <= AROUND * scale
  return isNear(drawn.width, window.width) && isNear(drawn.height, window.height) ? scale : 1
}

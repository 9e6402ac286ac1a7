import type { Picture, ScreenEyes } from '../../../bots/drivers/desktop/eyes.ts'
import type { Box } from '../../../bots/steps/ports/documents.ts'
import type { Point } from '../hooks/messages.ts'

/** Pixels around the point in which it is read. */
const READ = { width: 240, height: 36 }

/** Words on the screen, and where they stand. */
export interface Words {
  readonly words: string
  readonly box: Box
}

/**
 * The words nearest to a point of a picture that stand nowhere else in it, so that they can be found again; undefined where
 * none can be read.
 */
export async function wordsAt(
  eyes: Pick<ScreenEyes, 'findText' | 'readText'>,
  picture: Picture,
  point: Point,
  signal: AbortSignal,
): Promise<Words | undefined> {
  const region = { x: point.x - READ.width / 2, y: point.y - READ.height / 2, ...READ }
  const text = await eyes.readText(picture, { signal, region })
  const unique: Words[] = []
  for (const words of candidates(text)) {
    const places = await eyes.findText(picture, words, { signal })
    const [box] = places
    if (box && places.length === 1 && isReadThere(box, region)) unique.push({ words, box })
  }
  // Words are clicked in their middle: of a row of menus, which is read as one line, only the word itself is right.
  return unique.toSorted(
    (one, other) =>
      distance(one.box, point) - distance(other.box, point) ||
      fromMiddle(one.box, point) - fromMiddle(other.box, point),
  )[0]
}

/** Lines, and their words. */
function candidates(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  const all = [...lines, ...lines.flatMap((line) => line.split(/\s+/))]
  return [...new Set(all)].filter((words) => /[\p{L}\p{N}]/u.test(words))
}

function isReadThere(box: Box, region: Box): boolean {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  return x >= region.x && y >= region.y && x < region.x + region.width && y < region.y + region.height
}

function fromMiddle({ x, width }: Box, point: Point): number {
  return Math.abs(x + width / 2 - point.x)
}

/** From the point to the nearest place of the box, in pixels. */
export function distance({ x, y, width, height }: Box, point: Point): number {
  const across = Math.max(x - point.x, 0, point.x - (x + width))
  const down = Math.max(y - point.y, 0, point.y - (y + height))
  return Math.hypot(across, down)
}

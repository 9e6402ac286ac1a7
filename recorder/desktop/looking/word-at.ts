import type { Picture, ScreenEyes } from '../../../bots/drivers/desktop/eyes.ts'
import type { Box } from '../../../bots/steps/ports/documents.ts'
import type { Point } from '../hooks/messages.ts'

/** Pixels around the point in which it is read. */
const READ = { width: 560, height: 36 }
/** So many pixels from the point words still say what stands there; it is read further, so that none of them is cut. */
const REACH = 160
/** Pixels around words that still belong to them. */
const NEAR = 6
/** Less sure of it, the reader saw letters in a drawing, such as that of a button. */
const SURE = 0.75

/** Words on the screen, and where they stand. */
export interface Words {
  readonly words: string
  readonly box: Box
  /** What is meant stands beside them, and has none of its own. */
  readonly isBeside: boolean
}

/**
 * The words nearest to a point of a picture that stand nowhere else in it, so that they can be found again; undefined where
 * none can be read, or what stands there is a drawing. Words beside the point count only where something may be known by them.
 */
export async function wordsAt(
  eyes: Pick<ScreenEyes, 'findText' | 'readText'>,
  picture: Picture,
  point: Point,
  signal: AbortSignal,
  isLandmark: (words: string) => boolean,
): Promise<Words | undefined> {
  const region = { x: point.x - READ.width / 2, y: point.y - READ.height / 2, ...READ }
  const text = await eyes.readText(picture, { signal, region })
  const unique: Words[] = []
  let isDrawing = false
  for (const words of candidates(text)) {
    const places = await eyes.findText(picture, words, { signal })
    isDrawing ||= places.some((place) => place.score < SURE && distance(place, point) <= NEAR)
    const [box] = places
    if (!box || places.length > 1 || box.score < SURE || !isReadThere(box, region)) continue
    const far = distance(box, point)
    if (far <= NEAR || (far <= REACH && isLandmark(words))) unique.push({ words, box, isBeside: far > NEAR })
  }
  // Words are clicked in their middle: of a row of menus, which is read as one line, only the word itself is right.
  const [nearest] = unique.toSorted(
    (one, other) =>
      distance(one.box, point) - distance(other.box, point) ||
      fromMiddle(one.box, point) - fromMiddle(other.box, point),
  )
  return isDrawing && nearest?.isBeside ? undefined : nearest
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
function distance({ x, y, width, height }: Box, point: Point): number {
  const across = Math.max(x - point.x, 0, point.x - (x + width))
  const down = Math.max(y - point.y, 0, point.y - (y + height))
  return Math.hypot(across, down)
}

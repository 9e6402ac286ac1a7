import type { Picture, ScreenEyes } from '../../../bots/drivers/desktop/eyes.ts'
import type { Point } from '../hooks/messages.ts'
import { holds } from './sight.ts'

/** Pixels around the point in which it is read. */
const READ = { width: 240, height: 36 }
const SHORTEST = 2

/**
 * The words that stand at a point of a picture and nowhere else in it, so that they can be found again by that; undefined
 * where none can be read.
 */
export async function wordsAt(
  eyes: Pick<ScreenEyes, 'findText' | 'readText'>,
  picture: Picture,
  point: Point,
  signal: AbortSignal,
): Promise<string | undefined> {
  const region = { x: point.x - READ.width / 2, y: point.y - READ.height / 2, ...READ }
  const text = await eyes.readText(picture, { signal, region })
  for (const words of candidates(text)) {
    const places = await eyes.findText(picture, words, { signal })
    const [only] = places
    if (only && places.length === 1 && holds(only, point)) return words
  }
  return undefined
}

/** Lines first, then their words: what belongs together tells more. */
function candidates(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  const all = [...lines, ...lines.flatMap((line) => line.split(/\s+/))]
  return [...new Set(all)].filter((words) => words.length >= SHORTEST && /[\p{L}\p{N}]/u.test(words))
}

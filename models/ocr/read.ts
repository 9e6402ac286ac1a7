import type { Page, Word } from '../page/page.ts'
import { rowsOf } from '../page/rows.ts'
import { turnBox, turnedSize } from '../page/turning.ts'
import type { Mode } from './engine.ts'
import { type GreyImage, openImage, sharpOf, turnImage } from './image.ts'
import { letterHeight } from './letters.ts'
import { mergeReadings } from './merge.ts'
import type { OcrPool } from './pool.ts'
import { estimateLie } from './skew.ts'

/**
 * Two readings that err differently: the one near the usual scan, the other larger and word by word.
 * `letters` are the heights in pixels that letters are brought to.
 */
const readings = [
  { mode: 'paragraphs', letters: 16 },
  { mode: 'scattered', letters: 24 },
] as const satisfies readonly { mode: Mode; letters: number }[]

/** Enlarging beyond this adds nothing but time. */
const MOST_ENLARGED = 4
/** A change of size blurs; one as small as this is not worth it. */
const NEAR_ENOUGH = 0.25
const MOST_PIXELS = 30_000_000
/** Mean confidence from which a page surely stands the right way up. */
const UPRIGHT = 0.6
const FEWEST_WORDS = 3

interface Reading {
  readonly words: Word[]
  readonly quarter: number
  readonly sheet: GreyImage
}

/**
 * Reads a page. Boxes are in pixels of the image as a viewer shows it.
 * Throws `UnreadableDocument` where the file is no image of a page, and the signal's reason when called off.
 */
export async function readImage(pool: OcrPool, file: Buffer | string, signal?: AbortSignal): Promise<Page> {
  const image = await openImage(file)
  const { skew, across } = await estimateLie(image)
  const quarters = across ? [90, 270, 0, 180] : [0, 180, 90, 270]
  const [first = 0, ...others] = quarters
  let best = await readTurned(pool, image, first, skew, signal)
  for (const quarter of looksRight(best.words) ? [] : others) {
    const other = await readTurned(pool, image, quarter, skew, signal)
    if (weight(other.words) > weight(best.words)) best = other
    if (looksRight(best.words)) break
  }
  return pageOf(image, best, skew)
}

async function readTurned(
  pool: OcrPool,
  image: GreyImage,
  quarter: number,
  skew: number,
  signal: AbortSignal | undefined,
): Promise<Reading> {
  const sheet = await turnImage(image, -(quarter + skew))
  const letters = await letterHeight(sheet)
  const [first = [], second = []] = await Promise.all(
    readings.map(({ mode, letters: wanted }) =>
      readScaled(pool, sheet, mode, wanted / (letters ?? wanted), signal),
    ),
  )
  return { words: mergeReadings(first, second), quarter, sheet }
}

async function readScaled(
  pool: OcrPool,
  sheet: GreyImage,
  mode: Mode,
  wanted: number,
  signal: AbortSignal | undefined,
): Promise<Word[]> {
  const most = Math.sqrt(MOST_PIXELS / (sheet.width * sheet.height))
  const scale = Math.min(Math.abs(wanted - 1) < NEAR_ENOUGH ? 1 : wanted, MOST_ENLARGED, most)
  const [width, height] = [Math.round(sheet.width * scale), Math.round(sheet.height * scale)]
  const png = await sharpOf(sheet)
    .resize(width, height, { fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const words = await pool.read(png, mode, signal)
  return words.map((word) => ({ ...word, box: scaleBox(word.box, 1 / scale) }))
}

function pageOf({ width, height }: GreyImage, { words, quarter, sheet }: Reading, lean: number): Page {
  const skew = quarter + lean
  const rows = rowsOf(words)
  // The turned sheet is larger than the page by up to a pixel of rounding; its middle is what counts.
  const turned = turnedSize({ width, height }, -skew)
  const [dx, dy] = [(turned.width - sheet.width) / 2, (turned.height - sheet.height) / 2]
  const back = (word: Word): Word => {
    const box = turnBox({ ...word.box, x: word.box.x + dx, y: word.box.y + dy }, turned, skew)
    const again = turnedSize(turned, skew)
    return {
      ...word,
      box: { ...box, x: box.x - (again.width - width) / 2, y: box.y - (again.height - height) / 2 },
    }
  }
  return {
    width,
    height,
    skew: skew > 180 ? skew - 360 : skew,
    words: rows.flat().map(back),
    lines: rows.map((row) => row.map(({ text }) => text).join(' ')),
  }
}

function looksRight(words: readonly Word[]): boolean {
  return words.length >= FEWEST_WORDS && weight(words) / lettersIn(words) >= UPRIGHT
}

/** Letters read, each counted by how sure it is. */
function weight(words: readonly Word[]): number {
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
}

function lettersIn(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0)
}

function scaleBox({ x, y, width, height }: Word['box'], by: number): Word['box'] {
  return { x: x * by, y: y * by, width: width * by, height: height * by }
}

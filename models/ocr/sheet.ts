import type { Box, Word } from '../page/page.ts'
import type { Mode } from './engine.ts'
import { type GreyImage, sharpOf } from './image.ts'
import { letterHeight } from './letters.ts'
import { compareReadings, type Dispute, disputedBox, settleDispute, undecided } from './merge.ts'
import type { OcrPool } from './pool.ts'

/**
 * Heights in pixels that letters are brought to, and how much grain is smoothed away before: the usual scan, a
 * larger copy, and a small piece.
 */
const looks = {
  paragraphs: { letters: 16, smoothed: 0.8 },
  scattered: { letters: 24, smoothed: 0 },
  line: { letters: 32, smoothed: 0 },
} as const satisfies Record<Mode, { letters: number; smoothed: number }>

/** Enlarging beyond this adds nothing but time. */
const MOST_ENLARGED = 4
/** A change of size blurs; one as small as this is not worth it. */
const NEAR_ENOUGH = 0.25
const MOST_PIXELS = 30_000_000
/** More disputes than this on one page are no slips of the reader but a bad page. */
const MOST_DISPUTES = 60

/** What two readings of a level sheet saw. */
export interface Reading {
  readonly sheet: GreyImage
  readonly agreed: readonly Word[]
  readonly disputes: readonly Dispute[]
  /** All words, those in dispute with little confidence. */
  readonly words: readonly Word[]
  /** Usual height of its letters in pixels. */
  readonly letterHeight: number
}

/** Reads a sheet twice, at once: as it is in paragraphs, and larger word by word. The two err differently. */
export async function readSheet(pool: OcrPool, sheet: GreyImage, signal?: AbortSignal): Promise<Reading> {
  const height = (await letterHeight(sheet)) ?? looks.paragraphs.letters
  const [first, second] = await Promise.all([
    readScaled(pool, sheet, 'paragraphs', height, signal),
    readScaled(pool, sheet, 'scattered', height, signal),
  ])
  const { agreed, disputes } = compareReadings(first, second)
  return { sheet, agreed, disputes, words: [...agreed, ...disputes.flatMap(undecided)], letterHeight: height }
}

/** All words, after a third and closer look at each place in dispute. */
export async function settleReading(pool: OcrPool, reading: Reading, signal?: AbortSignal): Promise<Word[]> {
  const { sheet, agreed, disputes, letterHeight: height } = reading
  const settled = await Promise.all(
    disputes.map(async (dispute, index) => {
      if (index >= MOST_DISPUTES) return undecided(dispute)
      const piece = await cutOut(sheet, disputedBox(dispute), height)
      return settleDispute(dispute, await readScaled(pool, piece, 'line', height, signal))
    }),
  )
  return [...agreed, ...settled.flat()]
}

/** Letters read, each counted by how sure it is. */
export function weight(words: readonly Word[]): number {
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0)
}

export function lettersIn(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0)
}

async function readScaled(
  pool: OcrPool,
  sheet: GreyImage,
  mode: Mode,
  height: number,
  signal: AbortSignal | undefined,
): Promise<Word[]> {
  const { letters, smoothed } = looks[mode]
  const wanted = letters / height
  const most = Math.sqrt(MOST_PIXELS / (sheet.width * sheet.height))
  const scale = Math.min(Math.abs(wanted - 1) < NEAR_ENOUGH ? 1 : wanted, MOST_ENLARGED, most)
  const [across, down] = [sheet.width, sheet.height].map((side) => Math.max(1, Math.round(side * scale)))
  const smooth = smoothed > 0 ? sharpOf(sheet).blur(smoothed) : sharpOf(sheet)
  const png = await smooth
    .resize(across ?? 1, down ?? 1, { fit: 'fill' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const words = await pool.read(png, mode, signal)
  return words.map((word) => ({ ...word, box: scaleBox(word.box, 1 / scale) }))
}

/** A piece of the sheet with some white around, because letters at the very edge are misread. */
async function cutOut(sheet: GreyImage, { x, y, width, height }: Box, letter: number): Promise<GreyImage> {
  const margin = Math.round(letter / 2)
  const left = Math.max(0, Math.floor(x) - margin)
  const top = Math.max(0, Math.floor(y) - margin)
  const { data, info } = await sharpOf(sheet)
    .extract({
      left,
      top,
      width: Math.min(sheet.width - left, Math.ceil(width) + 2 * margin),
      height: Math.min(sheet.height - top, Math.ceil(height) + 2 * margin),
    })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

function scaleBox({ x, y, width, height }: Box, by: number): Box {
  return { x: x * by, y: y * by, width: width * by, height: height * by }
}

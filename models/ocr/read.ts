import type { Page, Word } from '../page/page.ts'
import { rowsOf } from '../page/rows.ts'
import { turnBox, turnedSize } from '../page/turning.ts'
import { type GreyImage, openImage, turnImage } from './image.ts'
import { evenPaper } from './paper.ts'
import type { OcrPool } from './pool.ts'
import { lettersIn, type Reading, readSheet, settleReading, weight } from './sheet.ts'
import { estimateLie } from './skew.ts'

/** Mean confidence from which a page surely stands the right way up: one on its side still reaches 0.74. */
const UPRIGHT = 0.8
/** Mean confidence from which it pays to look at places in dispute. */
const READABLE = 0.6
const FEWEST_WORDS = 3

interface TurnedReading extends Reading {
  /** How far the page was turned back for it, in degrees. */
  readonly skew: number
}

/**
 * Reads a page. Boxes are in pixels of the image as a viewer shows it.
 * Throws `UnreadableDocument` where the file is no image of a page, and the signal's reason when called off.
 */
export async function readImage(pool: OcrPool, file: Buffer | string, signal?: AbortSignal): Promise<Page> {
  const image = await evenPaper(await openImage(file))
  const { across, levelSkew, acrossSkew } = await estimateLie(image)
  const read = async (quarter: number): Promise<TurnedReading> => {
    const skew = quarter + (quarter % 180 === 0 ? levelSkew : acrossSkew)
    return { ...(await readSheet(pool, await turnImage(image, -skew), signal)), skew }
  }
  const [first, ...others] = across ? ([90, 270, 0, 180] as const) : ([0, 180, 90, 270] as const)
  let best = await read(first)
  for (const quarter of others) {
    if (isSure(best.words, UPRIGHT)) break
    const other = await read(quarter)
    if (weight(other.words) > weight(best.words)) best = other
  }
  const words = isSure(best.words, READABLE) ? await settleReading(pool, best, signal) : best.words
  return pageOf(image, words, best.sheet, best.skew)
}

/** Brings words of the turned sheet back to the image, in reading order. */
function pageOf({ width, height }: GreyImage, words: readonly Word[], sheet: GreyImage, skew: number): Page {
  const rows = rowsOf(words)
  // Sheets are whole pixels and so a little larger than the turned page; the middle of both is the same.
  const round = turnedSize(sheet, skew)
  const [dx, dy] = [(round.width - width) / 2, (round.height - height) / 2]
  const back = (word: Word): Word => {
    const box = turnBox(word.box, sheet, skew)
    return { ...word, box: { ...box, x: box.x - dx, y: box.y - dy } }
  }
  return {
    width,
    height,
    skew: skew > 180 ? skew - 360 : skew,
    words: rows.flat().map(back),
    lines: rows.map((row) => row.map(({ text }) => text).join(' ')),
  }
}

function isSure(words: readonly Word[], least: number): boolean {
  return words.length >= FEWEST_WORDS && weight(words) / lettersIn(words) >= least
}

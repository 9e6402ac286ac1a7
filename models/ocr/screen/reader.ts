import { type Pixels, type Region, UnusableImage } from '../../match/index.ts'
import { cut } from '../../match/pixels.ts'
import { within } from '../../match/place.ts'
import type { Word } from '../../page/page.ts'
import type { OcrPool } from '../pool.ts'
import { enlarged, type Ink, inkOf, type Look } from './ink.ts'
import { piecesOf } from './pieces.ts'
import { Recent } from './recent.ts'

/** What a screen shows, and a name that only screens have that show the same. */
export interface ScreenPicture extends Pixels {
  readonly hash: string
}

export interface ReadOptions {
  /** Only here, in pixels of the screen; what lies outside of it is left out. */
  readonly region?: Region | undefined
  readonly signal?: AbortSignal | undefined
}

/** A piece of text: its words from left to right. */
export type Piece = readonly Word[]

/** A first look, and another one where that was not sure. The two err differently. */
const LOOKS: readonly Look[] = [
  { height: 28, smoothed: 1 },
  { height: 24, smoothed: 0 },
]
/** The least sure word of a piece that needs no second look. */
const SURE = 0.85
/** A full screen of small print has fewer; a photograph has more, of which none is text. */
const MOST_PIECES = 3_000
const PICTURES = 16
const PIECES = 5_000

/** Reads all text of a screen, piece by piece; what looks as before is not read again. */
export class ScreenReader {
  readonly #pool: OcrPool
  readonly #pictures = new Recent<readonly Piece[]>(PICTURES)
  readonly #pieces = new Recent<readonly Word[]>(PIECES)

  constructor(pool: OcrPool) {
    this.#pool = pool
  }

  /** The pieces in no order. Throws the signal's reason, and `UnusableImage` where there is nothing to read in. */
  async read(picture: ScreenPicture, { region, signal }: ReadOptions = {}): Promise<readonly Piece[]> {
    const { x, y, width, height } = within(region ?? { x: 0, y: 0, ...sizeOf(picture) }, sizeOf(picture))
    if (width <= 0 || height <= 0)
      throw new UnusableImage('region', 'a part of the screen', `${width} x ${height} of it`)
    const key = [picture.hash, x, y, width, height].join(' ')
    const known = this.#pictures.get(key)
    if (known) return known
    signal?.throwIfAborted()
    const part = cut(picture, { x, y, width, height })
    const read = await Promise.all(
      piecesOf(part)
        .slice(0, MOST_PIECES)
        .map(async (piece) => {
          const ink = inkOf(part, piece)
          return placed(await this.#words(ink, signal), ink.x + x, ink.y + y)
        }),
    )
    const pieces = read.filter((words) => words.length > 0)
    this.#pictures.set(key, pieces)
    return pieces
  }

  /** Words of a piece, from its upper left corner. */
  async #words(ink: Ink, signal: AbortSignal | undefined): Promise<readonly Word[]> {
    const known = this.#pieces.get(ink.key)
    if (known) return known
    let [best, sureness]: [readonly Word[], number] = [[], -1]
    for (const look of LOOKS) {
      const words = await this.#lookAt(ink, look, signal)
      const sure = words.reduce(
        (least, { confidence }) => Math.min(least, confidence),
        words.length > 0 ? 1 : 0,
      )
      if (sure > sureness) [best, sureness] = [words, sure]
      if (sureness >= SURE) break
    }
    this.#pieces.set(ink.key, best)
    return best
  }

  async #lookAt(ink: Ink, look: Look, signal: AbortSignal | undefined): Promise<Word[]> {
    const { png, scale, paper } = await enlarged(ink, look)
    const words = await this.#pool.read(png, 'line', signal)
    return words.map(({ box, ...word }) => ({
      ...word,
      box: {
        x: (box.x - paper) / scale,
        y: (box.y - paper) / scale,
        width: box.width / scale,
        height: box.height / scale,
      },
    }))
  }
}

function sizeOf({ width, height }: Pixels) {
  return { width, height }
}

function placed(words: readonly Word[], x: number, y: number): Word[] {
  return words.map(({ box, ...word }) => ({ ...word, box: { ...box, x: box.x + x, y: box.y + y } }))
}

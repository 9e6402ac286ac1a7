import { holds } from '../../../bots/drivers/desktop/box.ts'
import type { Picture } from '../../../bots/drivers/desktop/eyes.ts'
import type { WindowInfo } from '../../../bots/drivers/desktop/windows/index.ts'
import { placeText } from '../../../bots/elements/place.ts'
import type { Selector } from '../../../bots/elements/types.ts'
import type { Box } from '../../../bots/steps/ports/documents.ts'
import type { Point } from '../hooks/messages.ts'
import type { DesktopEyes } from '../ports.ts'
import { asPng, cut, difference, type Images, inside } from './images.ts'
import type { Shown, Sight } from './sight.ts'
import { TypedWords } from './typed-words.ts'
import { type Words, wordsAt } from './word-at.ts'

/** Milliseconds: the first reading waits for what reads to start. */
const READING = 20_000
/** So many letters and digits has a word that something beside it is known by: fewer may be a piece of others. */
const LANDMARK = 3
/** Of larger things no image is kept: they are no controls. */
const LARGEST = { width: 480, height: 160 }
/** Two images of one thing differ by less, also where the mouse makes it light up. */
const SAME = 0.5
/** So little of a window lights up under the mouse. */
const LIT = 0.008

/** Describes what was used by what it looks like: its text where no program tells it, its image, its place. */
export class LooksLike {
  readonly #eyes: DesktopEyes
  /** Undefined where recording is secure. */
  readonly #images: Images | undefined
  /** Elements keep the looks of their first use: later the mouse rests on them. */
  readonly #known = new Map<number, readonly Selector[]>()
  #resting: Picture | undefined
  /** What the person typed so far. */
  readonly typed = new TypedWords()

  constructor(eyes: DesktopEyes, images: Images | undefined) {
    this.#eyes = eyes
    this.#images = images
  }

  /** The screen is at rest: images are taken from how it looks now, before the mouse gets there. */
  async rest(): Promise<void> {
    if (this.#images) this.#resting = await this.#eyes.grab().catch(() => undefined)
  }

  /** The same with what it looks like as further selectors, by which it can be found where no program tells of it. */
  async complete(sight: Sight): Promise<Sight> {
    const { element, info } = sight
    if (!info) return sight
    const words = sight.node ? undefined : await this.#wordsOf(sight)
    if (words?.isBeside) return besideOf(sight, words)
    const looks = this.#known.get(element.element) ?? (await this.#looksOf(sight, info, words))
    this.#known.set(element.element, looks)
    const { further = [], ...told } = element.description
    const isNamed = told.role !== undefined || told.by !== undefined
    const [first = {}, ...rest] = isNamed ? [{}, ...further, ...looks] : looks
    return { ...sight, element: { ...element, description: { ...told, ...first, further: rest } } }
  }

  async #looksOf(sight: Sight, info: WindowInfo, words: Words | undefined): Promise<Selector[]> {
    const { node } = sight
    const hasImage = !node?.isSecret && !node?.states.has('editable')
    const image = hasImage ? await this.#imageOf(sight, words?.words) : undefined
    const place = placeIn(info.box, middleOf(sight))
    return [
      ...(words !== undefined && isReadSurely(words.words) ? [{ by: { text: words.words } }] : []),
      ...(image !== undefined ? [{ by: { image } }] : []),
      ...(place !== undefined ? [{ by: { place } }] : []),
    ]
  }

  async #wordsOf({ shown, point }: Sight): Promise<Words | undefined> {
    const { text } = this.#eyes
    if (!shown || !text) return undefined
    const { x, y } = shown.box
    const at = { x: point.x - x, y: point.y - y }
    const signal = AbortSignal.timeout(READING)
    const isLandmark = (words: string) => isReadSurely(words, LANDMARK) && !this.typed.has(words)
    const found = await wordsAt(text, shown.picture, at, signal, isLandmark).catch(() => undefined)
    return found && { ...found, box: { ...found.box, x: found.box.x + x, y: found.box.y + y } }
  }

  async #imageOf({ shown, box, node }: Sight, text: string | undefined): Promise<string | undefined> {
    const region = shown && inside(box, shown.box)
    const isSmall = region && region.width <= LARGEST.width && region.height <= LARGEST.height
    if (!shown || !isSmall || !this.#images) return undefined
    const { x, y } = shown.box
    const part = { ...region, x: region.x - x, y: region.y - y }
    const now = cut(shown.picture, part)
    const scene = this.#atRest(shown)
    const before = scene && cut(scene, part)
    // Something else may have come to that place.
    const isSame = before !== undefined && difference(before, now) < SAME
    const [image, around] = isSame && scene ? [before, scene] : [now, shown.picture]
    if (!node && !(await this.#isAlone(image, around))) return undefined
    return await this.#images.keep(image, node?.name || text || node?.role || 'place')
  }

  /** An empty field looks like any other: its image would find nothing for sure. */
  async #isAlone(image: Picture, picture: Picture): Promise<boolean> {
    const { text } = this.#eyes
    if (!text) return true
    const signal = AbortSignal.timeout(READING)
    const sight = await text.findImage(picture, await asPng(image), { signal }).catch(() => undefined)
    return sight?.found === true
  }

  /**
   * The window as it looked before the mouse came; undefined where it does not stand as it did: one that moved shows the key
   * below at this place, which looks nearly the same.
   */
  #atRest({ box, picture }: Shown): Picture | undefined {
    const resting = this.#resting
    const place = resting && inside(box, { x: 0, y: 0, width: resting.width, height: resting.height })
    if (!resting || place?.width !== picture.width || place.height !== picture.height) return undefined
    const before = cut(resting, place)
    return difference(before, picture) < LIT ? before : undefined
  }
}

/**
 * A letter or digit that stands alone is often read as another one, or drawn on a button: it makes a name, but nothing is
 * found by it, nor by a row of such.
 */
function isReadSurely(words: string, least = 2): boolean {
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => word.length >= least)
}

/** What stands beside these words, and has none of its own: it is known by how far it is from them. */
function besideOf(sight: Sight, { words, box }: Words): Sight {
  const { element } = sight
  const description = { ...element.description, by: { text: words } }
  return { ...sight, box, element: { ...element, beside: true, description } }
}

/** Where it is clicked: the point itself where nothing is known of its size. */
function middleOf({ node, box, point }: Sight): Point {
  return node ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : point
}

function placeIn({ x, y, width, height }: Box, point: Point): string | undefined {
  if (!holds({ x, y, width, height }, point)) return undefined
  return placeText({ x: point.x - x, y: point.y - y, width, height })
}

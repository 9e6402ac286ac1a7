import type { LookOptions, Picture, ScreenEyes } from '../../bots/drivers/desktop/eyes.ts'
import { BotError } from '../../bots/errors/index.ts'
import type { ScreenPlace } from '../../bots/steps/ports/index.ts'
import { type ImageFinder, imageFinder, type Place, UnusableImage } from '../../models/match/index.ts'
import { type ScreenText, screenText } from '../../models/ocr/screen/index.ts'

/** What the desktop sees by: images by their pixels, texts as they are read there. Neither starts before it is used. */
export function screenEyes(
  images: ImageFinder = imageFinder(),
  texts: ScreenText = screenText(),
): ScreenEyes {
  return {
    async findImage(picture, image, options) {
      const seen = await usable(() => images.find(picture, image, options), picture, options)
      if (seen === undefined) return { found: false, why: 'nothing' }
      return seen.found ? { found: true, at: placeOf(seen.at) } : { found: false, why: seen.why }
    },
    async findImages(picture, image, options) {
      const seen = await usable(() => images.findAll(picture, image, options), picture, options)
      return (seen ?? []).map(placeOf).sort(inReadingOrder)
    },
    async findText(picture, text, options) {
      return (await usable(() => texts.find(picture, text, options), picture, options)) ?? []
    },
    async readText(picture, options) {
      return (await usable(() => texts.read(picture, options), picture, options)) ?? ''
    },
    async close() {
      await Promise.all([images.close(), texts.close()])
    },
  }
}

/** Where there is no screen to look at, nothing is seen; undefined says so. */
async function usable<T>(
  look: () => Promise<T>,
  picture: Picture,
  { region }: LookOptions,
): Promise<T | undefined> {
  if (region && !meets(region, picture)) return undefined
  try {
    return await look()
  } catch (error) {
    if (!(error instanceof UnusableImage)) throw error
    // What a window shows of itself may be smaller than the image.
    if (region && !isWithin(region, picture)) return undefined
    const { what, expected, found } = error
    throw new BotError('file-unreadable', `The ${what} cannot be looked for on the screen`, {
      expected,
      found,
      acted: false,
      cause: error,
    })
  }
}

function meets({ x, y, width, height }: NonNullable<LookOptions['region']>, screen: Picture): boolean {
  return width > 0 && height > 0 && x < screen.width && y < screen.height && x + width > 0 && y + height > 0
}

function isWithin({ x, y, width, height }: NonNullable<LookOptions['region']>, screen: Picture): boolean {
  return x >= 0 && y >= 0 && x + width <= screen.width && y + height <= screen.height
}

/** From the top and from the left; what stands half beside the other is in its row. */
function inReadingOrder(one: ScreenPlace, other: ScreenPlace): number {
  const isSameRow = Math.abs(one.y - other.y) < Math.min(one.height, other.height) / 2
  return isSameRow ? one.x - other.x : one.y - other.y
}

/** A place surely shows an image by how like it is where it is least like. */
function placeOf({ x, y, width, height, likeness }: Place): ScreenPlace {
  return { x, y, width, height, score: likeness }
}

import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { BotError } from '../../errors/index.ts'
import type { Box } from '../../steps/ports/documents.ts'
import type {
  CallOptions,
  ClickOptions,
  ScreenArea,
  ScreenPlace,
  ScreenPort,
  ScreenTarget,
} from '../../steps/ports/index.ts'
import type { Acts } from './acts.ts'
import type { Picture } from './hands/index.ts'
import { belongs, ownPlaces, readIn, uncover, viewOf } from './target/in-front.ts'
import { showSame } from './target/same.ts'
import { pointOf, type Target } from './target/target.ts'
import { until } from './until.ts'
import { inWords, type Point, type WindowInfo } from './windows/index.ts'

/** What is done with what is seen on the screen alone. */
export class Screen implements ScreenPort {
  readonly #acts: Acts

  constructor(acts: Acts) {
    this.#acts = acts
  }

  async find(target: ScreenTarget, options: CallOptions): Promise<readonly ScreenPlace[]> {
    const within = target.within && (await this.#raised(target.within, options))
    return (await this.#places(target, within, options)).places
  }

  click(target: ScreenTarget, options: ClickOptions): Promise<void> {
    return this.#acts.turn(options, async (left) => {
      const point = await this.#aim(target, { ...options, ...left })
      await this.#acts.clickAt(point, options)
    })
  }

  async read(area: ScreenArea, options: CallOptions): Promise<string> {
    const { session } = this.#acts
    const { region, window } = await this.#regionOf(area, options)
    if (window) return await readIn(session, window, region, options)
    const eyes = await session.eyes()
    return await eyes.readText(await session.hands.grab(), { signal: options.signal, region })
  }

  async screenshot(area: ScreenArea, options: CallOptions): Promise<Uint8Array> {
    const { region } = await this.#regionOf(area, options)
    return await png(await this.#acts.session.hands.grab(), region)
  }

  /** Where the mouse meets what is seen. Reading it takes its time: it has to be there still, and not under another window. */
  async #aim(target: ScreenTarget, { position, ...options }: ClickOptions): Promise<Point> {
    let why = new BotError('element-blocked', 'It does not come to rest', { acted: false })
    return await until(
      async (left) => {
        const { place, within, picture } = await this.#one(target, left)
        const point = pointOf(place, position)
        const cover = within && (await this.#coverOf(point, within))
        why = cover ?? why
        const isStill = showSame(picture, await this.#acts.session.hands.grab(), place, point)
        return !cover && isStill ? point : undefined
      },
      options,
      () => why,
    )
  }

  /** Waits for the one place that shows it. */
  async #one(
    target: ScreenTarget,
    options: CallOptions,
  ): Promise<{ place: ScreenPlace; within: Target | undefined; picture: Picture }> {
    let seen = 0
    return await until(
      async (left) => {
        const within = target.within && (await this.#raised(target.within, left))
        const { places, picture } = await this.#places(target, within, left)
        seen = places.length
        const [place] = places
        return place && seen === 1 ? { place, within, picture } : undefined
      },
      options,
      () => notOne(target, seen),
    )
  }

  /** What is covered shows nothing. */
  async #raised(within: NonNullable<ScreenTarget['within']>, options: CallOptions): Promise<Target> {
    const target = await this.#acts.locate(within, options)
    await uncover(this.#acts.session, target.window, options)
    // A window that was minimised has its place only now.
    return target.window.state === 'minimised' ? await this.#acts.locate(within, options) : target
  }

  async #places(
    target: ScreenTarget,
    within: Target | undefined,
    options: CallOptions,
  ): Promise<{ places: readonly ScreenPlace[]; picture: Picture }> {
    const { session } = this.#acts
    const view = within && (await viewOf(session, within.window, options))
    const picture = view?.picture ?? (await session.hands.grab())
    const look = { signal: options.signal, region: within?.box }
    const all = await this.#look(await session.eyes(), picture, target, look)
    const places = within && view ? await ownPlaces(session, within.window, view, all) : all
    if (target.nth === undefined) return { places, picture }
    const chosen = [...places].sort(byReading)[target.nth - 1]
    return { places: chosen ? [chosen] : [], picture }
  }

  async #look(
    eyes: Awaited<ReturnType<Acts['session']['eyes']>>,
    picture: Picture,
    target: ScreenTarget,
    look: { signal: AbortSignal; region: Box | undefined },
  ): Promise<readonly ScreenPlace[]> {
    if ('text' in target) return await eyes.findText(picture, target.text, look)
    return await eyes.findImages(picture, await imageAt(target.image), look)
  }

  /** Why the point cannot be clicked: it is not in the window. */
  async #coverOf(point: Point, { window }: Target): Promise<BotError | undefined> {
    const top = await (await this.#acts.session.windows()).at(point)
    if (belongs(top, window)) return undefined
    return new BotError('element-blocked', 'It lies outside of its window, or under another one', {
      found: top && inWords([top]),
      acted: false,
    })
  }

  /** What is meant, and the window that shows it where one is named. */
  async #regionOf(
    { from, region }: ScreenArea,
    options: CallOptions,
  ): Promise<{ region: Box; window: WindowInfo | undefined }> {
    const { box, window } = await this.#originOf(from, options)
    return { region: region ? { ...region, x: box.x + region.x, y: box.y + region.y } : box, window }
  }

  async #originOf(
    from: ScreenArea['from'],
    options: CallOptions,
  ): Promise<{ box: Box; window: WindowInfo | undefined }> {
    if (!from) return { box: { x: 0, y: 0, ...(await this.#acts.session.screen()) }, window: undefined }
    if (!('image' in from || 'text' in from)) return await this.#raised(from.within, options)
    const { place, within } = await this.#one(from, options)
    return { box: place, window: within?.window }
  }
}

function notOne(target: ScreenTarget, seen: number): BotError {
  const what = 'image' in target ? `the image ${target.image}` : `"${target.text}"`
  return seen === 0
    ? new BotError('element-missing', `${what} is not shown`, { acted: false })
    : new BotError('element-ambiguous', `${what} is shown ${seen} times`, { acted: false })
}

function byReading(one: Box, other: Box): number {
  return one.y - other.y || one.x - other.x
}

async function imageAt(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new BotError('file-missing', `There is no image ${path}`, { acted: false, cause })
  }
}

/** A PNG of a part of the picture, of all pixels that it touches; what lies outside of it is left out. */
export async function png({ data, width, height }: Picture, region: Box): Promise<Uint8Array> {
  const left = Math.max(0, Math.floor(region.x))
  const top = Math.max(0, Math.floor(region.y))
  const across = Math.min(width, Math.ceil(region.x + region.width)) - left
  const down = Math.min(height, Math.ceil(region.y + region.height)) - top
  if (across <= 0 || down <= 0)
    throw new BotError('element-blocked', 'That part is not on the screen', { acted: false })
  const pixels = sharp(data, { raw: { width, height, channels: 4 } }).extract({
    left,
    top,
    width: across,
    height: down,
  })
  // The screen gives blue first.
  return await pixels
    .removeAlpha()
    .recomb([
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
    ])
    .png()
    .toBuffer()
}

import type { ElementDescription } from '../../elements/types.ts'
import { maskSecrets } from '../../secrets/index.ts'
import { blot } from './blot.ts'
import type { Snapshot } from './driver.ts'
import type { Area, Point } from './page/protocol.ts'
import { ask, inWindow, type Place } from './place.ts'
import { Screencast } from './screencast.ts'
import type { Session } from './session.ts'
import type { Tab } from './tab.ts'
import type { Work } from './work.ts'

/** Milliseconds that a piece of evidence may take: a page that hangs must not hold up its own report. */
const LONGEST = 3000
const QUALITY = 70

/** Pictures and texts of pages with secrets blotted out. */
export class Evidence {
  readonly #session: Session
  readonly #screencast = new Screencast()

  constructor(session: Session) {
    this.#session = session
  }

  frame(): Uint8Array | undefined {
    const tab = this.#tab()
    if (!tab) return undefined
    const newest = this.#screencast.newest(tab.page)
    return tab.exposed === 'no' ? newest : undefined
  }

  async snapshot(): Promise<Snapshot> {
    const tab = this.#tab()
    const [image, page] = tab ? await Promise.all([inTime(picture(tab, 'jpeg')), inTime(outlineOf(tab))]) : []
    return { network: this.#session.failedRequests.list(), ...(image && { image }), ...(page && { page }) }
  }

  /** A PNG of the window or of one element. */
  async screenshot({ call, tab }: Work, target: ElementDescription | undefined): Promise<Uint8Array> {
    if (!target) return await call.within(picture(tab, 'png'), 'the picture')
    const { place, value } = await ask(call, tab, target, (at, most) =>
      at.target.call(at.frame, 'area', target, most),
    )
    const corner = await cornerInWindow(place, value)
    return await call.within(picture(tab, 'png', { ...value, ...corner }), 'the picture')
  }

  #tab(): Tab | undefined {
    const { running, tabs } = this.#session
    return running && tabs && tabs.count > 0 ? tabs.current() : undefined
  }
}

async function picture(tab: Tab, type: 'png' | 'jpeg', clip?: Area): Promise<Uint8Array> {
  const image = await tab.page.screenshot({
    type,
    timeout: 0,
    ...(type === 'jpeg' && { quality: QUALITY }),
    ...(clip && { clip }),
  })
  const target = await tab.target()
  const areas = await target.call(target.mainFrame, 'secretAreas', tab.exposed === 'frame', tab.secrets)
  return areas.length === 0
    ? image
    : await blot(image, type, areas, clip ?? { x: 0, y: 0, width: 0, height: 0 })
}

async function outlineOf(tab: Tab): Promise<string> {
  const target = await tab.target()
  const { frameTree } = await target.send('Page.getFrameTree')
  const parts = await Promise.all(
    framesOf(frameTree).map(async ({ id, url }) => `${url}\n${await target.call(id, 'outline')}`),
  )
  return maskSecrets(`${await tab.page.title()}\n${parts.join('\n\n')}`)
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly url: string }
  readonly childFrames?: readonly FrameTree[]
}

function framesOf({ frame, childFrames = [] }: FrameTree): { readonly id: string; readonly url: string }[] {
  return [frame, ...childFrames.flatMap(framesOf)]
}

async function cornerInWindow(place: Place, corner: Point): Promise<Point> {
  return (await inWindow(place, corner)) ?? corner
}

/** What comes in time and without an error, else nothing. */
async function inTime<T>(promise: Promise<T>): Promise<T | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<undefined>()
  const timer = setTimeout(resolve, LONGEST, undefined)
  return await Promise.race([promise.catch(() => undefined), late]).finally(() => clearTimeout(timer))
}

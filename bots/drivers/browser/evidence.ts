import type { ElementDescription } from '../../elements/types.ts'
import { maskSecrets } from '../../secrets/index.ts'
import type { Snapshot } from './driver.ts'
import { inTime } from './in-time.ts'
import type { Point } from './page/protocol.ts'
import { picture } from './picture.ts'
import { ask, inWindow, type Place } from './place.ts'
import { Screencast } from './screencast.ts'
import type { Session } from './session.ts'
import type { Tab } from './tab.ts'
import type { Work } from './work.ts'

/** Milliseconds that a piece of evidence may take: a page that hangs must not hold up its own report. */
const LONGEST = 3000

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

  async title(): Promise<string | undefined> {
    const tab = this.#tab()
    const title = tab && (await inTime(tab.page.title(), LONGEST))
    return title && maskSecrets(title)
  }

  async snapshot(): Promise<Snapshot> {
    const tab = this.#tab()
    const [image, page] = tab
      ? await Promise.all([inTime(picture(tab, 'jpeg'), LONGEST), inTime(outlineOf(tab), LONGEST)])
      : []
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

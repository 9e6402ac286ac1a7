import type { Page } from 'playwright'
import { blot } from '../../bots/drivers/browser/blot.ts'

const QUALITY = 60
/** Pixels. */
const WIDTH = 320
/** What scrolls a little between the picture and the question must not show from under its blot. */
const MARGIN = 12

/** CSS pixels of the window. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The newest picture of a page, which the browser sends by itself whenever the page changes. */
export class Pictures {
  #newest: { readonly data: Uint8Array; readonly width: number } | undefined

  begin(page: Page): void {
    const onFrame = ({ data, viewportWidth }: { data: Buffer; viewportWidth: number }) => {
      this.#newest = { data, width: viewportWidth }
    }
    page.screencast.start({ onFrame, quality: QUALITY }).catch(() => undefined)
  }

  /** A small JPEG without what stands in these areas; none where there is no picture yet. */
  async thumbnail(areas: readonly Area[]): Promise<Uint8Array | undefined> {
    const picture = this.#newest
    if (!picture) return undefined
    const { default: sharp } = await import('sharp')
    const { width = 0 } = await sharp(picture.data).metadata()
    const scale = picture.width > 0 ? width / picture.width : 1
    const blotted = areas.map((area) => grown(area, scale))
    const image =
      areas.length === 0 ? picture.data : await blot(picture.data, 'jpeg', blotted, { x: 0, y: 0 })
    return await sharp(image)
      .resize({ width: WIDTH, withoutEnlargement: true })
      .jpeg({ quality: QUALITY })
      .toBuffer()
  }
}

function grown({ x, y, width, height }: Area, scale: number): Area {
  const wider = 2 * MARGIN
  return {
    x: (x - MARGIN) * scale,
    y: (y - MARGIN) * scale,
    width: (width + wider) * scale,
    height: (height + wider) * scale,
  }
}

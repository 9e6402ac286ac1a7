import { blot } from './blot.ts'
import type { Area } from './page/protocol.ts'
import type { Tab } from './tab.ts'

const QUALITY = 70

/** A picture of the window or of a part of it, in CSS pixels, with secrets blotted out. */
export async function picture(tab: Tab, type: 'png' | 'jpeg', clip?: Area): Promise<Uint8Array> {
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

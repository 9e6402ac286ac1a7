import type { Page } from 'playwright'

/** A place in the window, in CSS pixels. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Where in an element: its middle, or so far from its upper left corner. */
export async function spot(page: Page, selector: string, at: Partial<Spot> = {}): Promise<Spot> {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`no ${selector}`)
  return { x: box.x + (at.x ?? box.width / 2), y: box.y + (at.y ?? box.height / 2) }
}

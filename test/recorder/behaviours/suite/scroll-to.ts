import type { Page } from 'playwright'

/** The boxes of lists that are scrolled here are so high, from the top of the page. */
const SEEN = { from: 20, to: 190 }

/** Turns the wheel where the mouse is until a person would see the whole row, and the list stands still. */
export async function scrollTo(page: Page, row: string, by: number): Promise<void> {
  while (!(await isSeen(page, row))) {
    await page.mouse.wheel(0, by)
    await page.waitForTimeout(80)
  }
}

async function isSeen(page: Page, row: string): Promise<boolean> {
  const text = page.locator(`text="${row}"`)
  const box = (await text.count()) === 1 ? await text.boundingBox() : null
  return box !== null && box.y > SEEN.from && box.y + box.height < SEEN.to
}

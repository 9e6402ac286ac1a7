import { type Browser, chromium } from 'playwright'
import { requireBrowser } from '../../drivers/browser/find-browser.ts'

/** 150 dots an inch on A4: a common setting of office scanners. */
export const PAGE_WIDTH = 1240
export const PAGE_HEIGHT = 1754

/** Draws the pages, in order, as PNG images of a clean A4 sheet. */
export async function drawPages(pages: readonly string[]): Promise<Buffer[]> {
  const browser = await launch()
  try {
    const context = await browser.newContext({
      viewport: { width: 794, height: 1123 },
      deviceScaleFactor: PAGE_WIDTH / 794,
    })
    const page = await context.newPage()
    const drawn: Buffer[] = []
    for (const html of pages) {
      await page.setContent(html)
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      drawn.push(await page.screenshot())
    }
    return drawn
  } finally {
    await browser.close()
  }
}

function launch(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath: requireBrowser(),
    args: ['--disable-gpu', ...(asRoot ? ['--no-sandbox'] : [])],
  })
}

import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright'
import { requireBrowser } from '../../../bots/drivers/browser/find-browser.ts'

declare global {
  var elements: typeof import('../../../bots/elements/index.ts')
}

/** A page in which `elements` is what bots/elements exports. */
export interface ElementPage {
  readonly page: Page
  /** Shows this HTML. */
  show(html: string): Promise<void>
  /** Goes there. */
  go(address: string): Promise<void>
  close(): Promise<void>
}

export async function openElementPage(): Promise<ElementPage> {
  const browser: Browser = await chromium.launch({ executablePath: requireBrowser(), args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const script = await bundle()
  return {
    page,
    show: async (html) => {
      await page.setContent(html)
      await page.evaluate(script)
    },
    go: async (address) => {
      await page.goto(address)
      await page.evaluate(script)
    },
    close: () => browser.close(),
  }
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('../../../bots/elements/index.ts', import.meta.url))
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'elements',
  })
  return `${outputFiles[0]?.text}; globalThis.elements = elements`
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { requireBrowser } from '../../bots/drivers/browser/find-browser.ts'
import { browserFlags } from '../../bots/drivers/browser/launched.ts'
import { type Home, home } from '../../main/host/home.ts'
import type { RecorderOptions } from '../../main/host/recorder/index.ts'
import { startStudio } from '../../main/host/studio/index.ts'

/** A studio with a home of its own, and a window on it: the real host, the real pages, a real Chromium. */
export interface OpenStudio {
  readonly home: Home
  readonly page: Page
  readonly context: BrowserContext
  /** Another address of the studio: `/runs`. */
  goTo(path: string): Promise<void>
  /** Stops the host and starts it again on the same port and home. */
  restart(): Promise<void>
  /** Throws what pages said that they should not: errors on the console, exceptions, refused policies. */
  close(): Promise<void>
}

export interface StudioOptions {
  /** Puts into the home what the test needs, before the host starts. */
  readonly prepare?: (home: Home) => void | Promise<void>
  /** Who plays the person in what is recorded. */
  readonly recorder?: RecorderOptions
  readonly colorScheme?: 'light' | 'dark'
  /** Of the pages; English where not given. */
  readonly locale?: string
  readonly viewport?: { readonly width: number; readonly height: number }
}

/** Opens a studio; the caller closes it. */
export async function openStudio(options: StudioOptions = {}): Promise<OpenStudio> {
  const folder = mkdtempSync(join(tmpdir(), 'studio-'))
  const own = home({ DESKHAND_HOME: folder })
  await options.prepare?.(own)
  const { recorder = {} } = options
  let studio = await startStudio(own, { recorder })
  const { port } = studio
  const browser = await launched()
  const { colorScheme = 'light', locale = 'en', viewport = { width: 1440, height: 900 } } = options
  const context = await browser.newContext({ colorScheme, locale, viewport })
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.goto(studio.address())
  return {
    home: own,
    page,
    context,
    goTo: async (path) => {
      await page.goto(`http://127.0.0.1:${port}${path}`)
    },
    async restart() {
      await studio.close()
      studio = await startStudio(own, { port, recorder })
    },
    async close() {
      await browser.close()
      await studio.close()
      rmSync(folder, { recursive: true, force: true })
      if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`)
    },
  }
}

function launched(): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowser(), headless: true, args: browserFlags() })
}

/** What the page says on its console as an error or throws; that a host which restarts cannot be reached is none. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !/WebSocket connection to|net::ERR_CONNECTION/.test(text))
      complaints.push(text)
  })
  return complaints
}

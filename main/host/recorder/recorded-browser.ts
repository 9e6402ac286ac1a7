import type { BrowserContext, Page } from 'playwright'
import { launch } from '../../../bots/drivers/browser/launch.ts'
import type { PageOptions } from '../../../bots/drivers/browser/options.ts'
import { asBotError, BotError } from '../../../bots/errors/index.ts'
import { Secret } from '../../../bots/secrets/index.ts'
import type { LiveRecording } from '../../../recorder/feed/live.ts'
import { type ContextOptions, type RecordOptions, recordBrowser } from '../../../recorder/index.ts'

export interface RecordedBrowserOptions extends RecordOptions {
  readonly headless: boolean
  /** Folder for what the person downloads. */
  readonly downloads: string
  /** Nobody answers dialogs but a script. */
  readonly isPlayed: boolean
}

/** A browser of its own in which everything is recorded. */
export interface RecordedBrowser {
  readonly recording: LiveRecording
  readonly context: BrowserContext
  /** The first one, at the address to begin at. */
  readonly page: Page
  close(): Promise<void>
}

/**
 * Opens a browser at the address and records what is done there. Throws `page-unreachable` where the page does not come,
 * and what the browser and the recorder throw; then nothing of it is left.
 */
export async function recordedBrowser(
  url: string,
  options: RecordedBrowserOptions,
): Promise<RecordedBrowser> {
  const { headless, downloads, isPlayed, ...recorded } = options
  const browser = await launch({ headless, downloads, pages: pageOptions(recorded.contextOptions) })
  const { context } = browser
  const close = () => browser.close().catch(() => undefined)
  try {
    if (!isPlayed && !headless) leaveDialogsToPerson(context)
    // Before the recording begins, so that its scripts come before those of the first address.
    const page = await context.newPage()
    const recording = await recordBrowser(context, recorded)
    await goTo(page, url, recording)
    return { recording, context, page, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Throws `wrong-use` where a browser cannot open the address. */
export function checkAddress(url: string): void {
  if (URL.canParse(url) && /^(https?|file|about|data):/.test(url)) return
  throw new BotError('wrong-use', 'This is no address that a browser can open', {
    expected: 'an address such as https://example.org/invoices',
    found: `"${url}"`,
    next: 'Correct the address.',
  })
}

/** Nothing was recorded where the first page does not come. */
async function goTo(page: Page, url: string, recording: LiveRecording): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded' })
  } catch (cause) {
    await recording.stop()
    const { message } = asBotError(cause)
    const found = /net::\w+/.exec(message)?.[0] ?? message.split('\n')[0]
    throw new BotError('page-unreachable', `${url} does not answer`, { found, cause })
  }
}

/** Playwright dismisses a dialog at once where nobody listens for it. */
function leaveDialogsToPerson(context: BrowserContext): void {
  context.on('dialog', () => undefined)
}

function pageOptions({
  timezoneId,
  viewport,
  httpCredentials,
  ...options
}: ContextOptions = {}): PageOptions {
  return {
    ...options,
    ...(viewport && { viewport }),
    ...(timezoneId !== undefined && { timezone: timezoneId }),
    ...(httpCredentials && {
      httpCredentials: () => ({
        user: httpCredentials.username,
        password: new Secret(httpCredentials.password, 'password of the site'),
      }),
    }),
  }
}

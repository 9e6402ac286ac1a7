import { BotError } from '../../errors/index.ts'
import type { Call } from './call.ts'
import type { Tab } from './tab.ts'
import type { Tabs } from './tabs.ts'

const FIRST_SERVER_ERROR = 500
const ERROR_PAGE = 'chrome-error://chromewebdata/'
/** Milliseconds; it comes at once or never. */
const LONGEST_ERROR_PAGE = 1000

/**
 * Opens an address in the current tab or a new one; returns when its document is there. Where it fails, the browser's
 * error page is awaited, lest it gets in the way of the next try.
 */
export async function openAddress(call: Call, tabs: Tabs, address: string, newTab: boolean): Promise<void> {
  if (!URL.canParse(address))
    throw new BotError('value-invalid', 'This is no address that a browser can open', {
      expected: 'an address such as https://example.org/invoices',
      found: `"${address}"`,
    })
  const tab = newTab || tabs.count === 0 ? await call.within(tabs.open(), 'a new tab') : tabs.current()
  call.act()
  const going = tab.page.goto(address, { waitUntil: 'domcontentloaded', timeout: 0 })
  const response = await call.within(going, `${address} to answer`).catch(async (error: unknown) => {
    if (!(error instanceof BotError)) await call.race(errorPageOf(tab))
    throw unreachable(address, error)
  })
  if (response && response.status() >= FIRST_SERVER_ERROR)
    throw new BotError('page-unreachable', `${address} answers with an error`, {
      found: `status ${response.status()} ${response.statusText()}`.trim(),
    })
}

async function errorPageOf({ page }: Tab): Promise<void> {
  const how = { timeout: LONGEST_ERROR_PAGE, waitUntil: 'commit' } as const
  await page.waitForURL(ERROR_PAGE, how).catch(() => undefined)
}

function unreachable(address: string, error: unknown): unknown {
  if (error instanceof BotError && error.code !== 'step-timeout') return error
  const message = error instanceof Error ? error.message : String(error)
  const found = /net::\w+/.exec(message)?.[0] ?? message.split('\n')[0]
  return new BotError('page-unreachable', `${address} does not answer`, { found, cause: error })
}

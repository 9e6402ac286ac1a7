import { type Browser, chromium } from 'playwright'
import { browserPath } from '../../../bots/drivers/browser/index.ts'
import { browserFlags } from '../../../bots/drivers/browser/launched.ts'

/** A headless browser of the kind that bots use, with frames of other sites in processes of their own. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = browserPath()
  return await chromium.launch({
    args: [...browserFlags(), '--site-per-process'],
    ...(executablePath && { executablePath }),
  })
}

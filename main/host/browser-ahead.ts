import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserDriver, BrowserOptions } from '../../bots/drivers/browser/index.ts'

/** A line of a bot that works in the browser. */
const BROWSER_STEP = /^\s*- *browser\./m

/**
 * Begins to start a browser for the bot in a folder before the bot is read, because a browser takes longer to
 * start than all else takes to load. Undefined where bot.yaml shows no browser step. What goes wrong with it is
 * told by the first step that needs it.
 */
export async function browserAhead(
  folder: string,
  options: BrowserOptions,
): Promise<BrowserDriver | undefined> {
  const file = join(folder, 'bot.yaml')
  if (!existsSync(file) || !BROWSER_STEP.test(readFileSync(file, 'utf8'))) return undefined
  const { browserDriver } = await import('../../bots/drivers/browser/index.ts')
  const driver = browserDriver(options)
  // Its program is started before anything else is loaded; what it then does, it does beside us.
  await import('playwright')
  driver.start().catch(() => undefined)
  await new Promise((resolve) => setImmediate(resolve))
  return driver
}

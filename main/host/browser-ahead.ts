import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserDriver, BrowserOptions } from '../../bots/drivers/browser/index.ts'

/** Milliseconds between looks for the browser's program, and how many there are. */
const BETWEEN_LOOKS = 1
const MOST_LOOKS = 100

/** A line of a bot that works in the browser. */
const BROWSER_STEP = /^\s*- *browser\./m

/** What the bot says of its pages is known only when it is read. */
const PAGE_SETTINGS = /^[\s?]*["']?browser["']?\s*:/m

/**
 * Begins to start a browser for the bot in a folder before the bot is read, because a browser takes longer to
 * start than all else takes to load. Undefined where bot.yaml shows no browser step, or says how pages are shown. What goes wrong with it is
 * told by the first step that needs it.
 */
export async function browserAhead(
  folder: string,
  options: BrowserOptions,
): Promise<BrowserDriver | undefined> {
  const file = join(folder, 'bot.yaml')
  if (!existsSync(file)) return undefined
  const text = readFileSync(file, 'utf8')
  if (!BROWSER_STEP.test(text) || PAGE_SETTINGS.test(text)) return undefined
  const { browserDriver } = await import('../../bots/drivers/browser/index.ts')
  const driver = browserDriver(options)
  driver.start().catch(() => undefined)
  await spawned()
  return driver
}

/**
 * Waits until the browser's program runs: what it does then, it does beside us, while loading the rest now would
 * hold it up. Where it does not come, the wait is over soon.
 */
async function spawned(): Promise<void> {
  await import('playwright')
  for (let look = 0; look < MOST_LOOKS; look++) {
    if (process.getActiveResourcesInfo().includes('ProcessWrap')) return
    await pause(BETWEEN_LOOKS)
  }
}

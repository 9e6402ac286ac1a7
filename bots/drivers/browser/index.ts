import type { BrowserDriver } from './driver.ts'
import { Hands } from './hands.ts'
import type { BrowserOptions } from './options.ts'

export type { BrowserDriver, Snapshot } from './driver.ts'
export { browserPath, type FoundBrowser, findBrowser } from './find-browser.ts'
export type { BrowserOptions, PageOptions } from './options.ts'

/** A browser to work in. Nothing is launched before it is needed or `start` is called. */
export function browserDriver(options: BrowserOptions): BrowserDriver {
  return new Hands(options)
}

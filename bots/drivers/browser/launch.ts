import type { Browser, BrowserContext } from 'playwright'
import { asBotError, BotError } from '../../errors/index.ts'
import { requireBrowser } from './find-browser.ts'
import { launchDetached } from './launch-detached.ts'
import { browserFlags, type Launched } from './launched.ts'
import type { BrowserOptions } from './options.ts'
import { contextOptions } from './pages.ts'

/** Starts the browser. Throws `browser-missing`, or `browser-failed` where it does not start. */
export async function launch(options: BrowserOptions): Promise<Launched> {
  if (options.context) return inOpen(options.context)
  const executablePath = requireBrowser()
  try {
    if (options.keepOpen) return await launchDetached(executablePath, options)
    return await launchOwned(executablePath, options)
  } catch (error) {
    if (error instanceof BotError) throw error
    const { message } = asBotError(error)
    throw new BotError('browser-failed', `The browser at ${executablePath} does not start`, {
      found: message.split('\n').slice(0, 3).join(' '),
      acted: false,
      cause: error,
    })
  }
}

async function launchOwned(executablePath: string, options: BrowserOptions): Promise<Launched> {
  const { chromium } = await import('playwright')
  const { headless, profile, downloads } = options
  // First of all: an asset that is missing leaves no browser behind.
  const shown = contextOptions(options)
  const how = {
    executablePath,
    headless,
    downloadsPath: downloads,
    args: browserFlags(),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }
  if (profile !== undefined) {
    const context = await chromium.launchPersistentContext(profile, { ...how, ...shown })
    return {
      context,
      fresh: () => Promise.resolve(context),
      close: () => context.close(),
      onGone: (listener) => context.on('close', listener),
    }
  }
  const browser = await chromium.launch(how)
  const context = await browser.newContext(shown)
  return ofBrowser(browser, context, options)
}

function inOpen(context: BrowserContext): Launched {
  return {
    context,
    fresh: () => Promise.resolve(context),
    close: () => Promise.resolve(),
    onGone: (listener) => context.on('close', listener),
  }
}

function ofBrowser(browser: Browser, context: BrowserContext, options: BrowserOptions): Launched {
  let current = context
  return {
    context,
    fresh: async () => {
      await current.close()
      current = await browser.newContext(contextOptions(options))
      return current
    },
    close: () => browser.close(),
    onGone: (listener) => browser.on('disconnected', listener),
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserDriver, PageOptions } from '../../bots/drivers/browser/index.ts'
import type { DesktopDriver } from '../../bots/drivers/desktop/index.ts'
import type { Sight } from '../../bots/drivers/sight.ts'
import type { ElementDescription } from '../../bots/elements/types.ts'
import { BotError } from '../../bots/errors/index.ts'
import type { Bot, PageSettings } from '../../bots/format/model.ts'
import { credential } from '../../bots/steps/params.ts'
import type { CallOptions, PeoplePort, Ports } from '../../bots/steps/ports/index.ts'
import type { Surface } from '../api/host/contract/sight.ts'
import { usesFamily } from './bot-steps.ts'
import { wireDesktop } from './desktop.ts'
import { lazyPort, once } from './lazy-port.ts'
import type { DecidingOptions } from './models/deciding.ts'
import { forgetTraces } from './profile-traces.ts'

export interface WireOptions {
  readonly bot: Bot
  readonly people: PeoplePort
  readonly headless: boolean
  /** Where downloads go before a step names a folder. */
  readonly downloads: string
  /** Under which home models decide, and where their decisions are kept. */
  readonly deciding: DecidingOptions
  /** The browser profile of attended work; a fresh one where not given. */
  readonly profile?: string | undefined
  /** A browser that begins to start already; the others are then for nothing. */
  readonly browser?: BrowserDriver | undefined
  /** The browser stays when the run has ended. */
  readonly keepOpen?: boolean | undefined
  /**
   * Called right before anything is sent that may change a page or what a service keeps, in the same turn; throws, with
   * `acted` false, where this process may not do that any more. Not for a `browser` that was given.
   */
  readonly mayAct?: (() => void) | undefined
  /** False sends one action at a time; for comparing. */
  readonly pipelining?: boolean | undefined
  /** An asset's value, for what the browser itself signs in with. Not for a `browser` that was given. */
  readonly asset?: ((name: string) => unknown) | undefined
}

export interface WiredPorts {
  readonly ports: Ports
  /** The browser, where the bot has begun to use one. */
  browser(): BrowserDriver | undefined
  /** What shows how the work goes, for evidence: the browser, or the desktop where the bot works there now. */
  shown(): Shown | undefined
  /** What each selector of an element finds, on the page or on the desktop as they are. */
  look(on: Surface, target: ElementDescription, options: CallOptions): Promise<Sight>
  /** Closes all that was opened; never throws, so that the run's own end is what is told. */
  close(): Promise<void>
}

/** What shows how the work goes; a desktop of many windows has no title. */
type Shown = Pick<BrowserDriver, 'frame' | 'snapshot'> & Partial<Pick<BrowserDriver, 'title'>>

/**
 * Wires drivers, models and people to a bot: the one place that knows them all. Each is loaded when first
 * used; a browser that the bot has steps for begins to start here, while the rest gets ready.
 */
export function wirePorts(options: WireOptions): WiredPorts {
  let driver: BrowserDriver | undefined
  const browser = once(async () => {
    driver = await loadBrowser(options)
    return driver
  })
  const documents = once(async () => (await import('./documents.ts')).documentsPort(options.deciding))
  let worksInWindows = false
  const windows = wireDesktop(
    () => loadDesktop(options),
    () => {
      worksInWindows = true
    },
  )
  if (options.browser || usesFamily(options.bot, 'browser')) startEarly(browser)
  let used = false
  return {
    ports: {
      browser: lazyPort(() => {
        used = true
        worksInWindows = false
        return browser()
      }),
      desktop: windows.desktop,
      screen: windows.screen,
      documents: lazyPort(documents),
      ...plainPorts(options.mayAct),
      people: options.people,
      async reset() {
        await windows.reset()
        // A browser that nobody has used yet is as fresh as can be; making it anew would cost time.
        if (!used) return
        used = false
        await (await browser()).reset()
      },
      clock: realClock,
      random: { next: Math.random },
    },
    browser: () => driver,
    shown: () => (worksInWindows ? { frame: () => undefined, snapshot: windows.snapshot } : driver),
    look: async (on, target, call) => (on === 'desktop' ? windows : await browser()).look(target, call),
    close: async () => {
      const closing = [browser, documents].map(async (port) => (await port.made)?.close())
      await Promise.allSettled([...closing, windows.close()])
      if (options.profile !== undefined && !options.keepOpen) await forgetTraces(options.profile)
    },
  }
}

async function loadBrowser(options: WireOptions): Promise<BrowserDriver> {
  if (options.browser) return options.browser
  const { browserDriver } = await import('../../bots/drivers/browser/index.ts')
  const { headless, downloads, profile, keepOpen, pipelining, mayAct } = options
  // Those of a run that was killed.
  if (profile !== undefined) await forgetTraces(profile)
  return browserDriver({
    headless,
    downloads,
    ...(profile !== undefined && { profile }),
    ...(keepOpen !== undefined && { keepOpen }),
    ...(pipelining !== undefined && { pipelining }),
    ...(mayAct && { mayAct }),
    ...(options.bot.browser && { pages: pageOptions(options.bot.browser, options.asset ?? noAsset) }),
  })
}

/** The secret is looked up only when pages are opened, and stays a secret until the browser gets it. */
function pageOptions(
  { httpCredentials, ...same }: PageSettings,
  asset: (name: string) => unknown,
): PageOptions {
  if (httpCredentials === undefined) return same
  return { ...same, httpCredentials: () => credential.parse(asset(httpCredentials.asset)) }
}

async function loadDesktop({ bot, mayAct }: WireOptions): Promise<DesktopDriver> {
  const { desktopDriver } = await import('../../bots/drivers/desktop/index.ts')
  const eyes = async () => (await import('./eyes.ts')).screenEyes()
  return desktopDriver({ folder: bot.folder, eyes, ...(mayAct && { mayAct }) })
}

function noAsset(name: string): never {
  throw new BotError('asset-missing', `The asset "${name}" was not given`)
}

/** What goes wrong here is told by the first step that needs the browser. */
function startEarly(browser: () => Promise<BrowserDriver>): void {
  browser()
    .then((driver) => driver.start())
    .catch(() => undefined)
}

function plainPorts(mayAct: WireOptions['mayAct']): Pick<Ports, 'files' | 'tables' | 'http'> {
  return {
    files: lazyPort(once(async () => (await import('../../bots/drivers/files/index.ts')).nodeFiles())),
    tables: lazyPort(once(async () => (await import('../../bots/drivers/tables/index.ts')).nodeTables())),
    http: lazyPort(once(async () => (await import('../../bots/drivers/http/index.ts')).nodeHttp(mayAct))),
  }
}

const realClock: Ports['clock'] = {
  now: () => new Date(),
  sleep: (milliseconds, signal) =>
    pause(milliseconds, undefined, { signal }).catch(() => Promise.reject(signal.reason)),
}

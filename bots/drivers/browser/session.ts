import type { BrowserContext, Page } from 'playwright'
import { asBotError, BotError } from '../../errors/index.ts'
import type { CallOptions } from '../../steps/ports/index.ts'
import { Call, type Ending } from './call.ts'
import { Dialogs } from './dialogs.ts'
import { FailedRequests } from './failed-requests.ts'
import { Healings } from './healings.ts'
import { launch } from './launch.ts'
import type { Launched } from './launched.ts'
import { Lost } from './lost.ts'
import type { BrowserOptions } from './options.ts'
import { Tabs } from './tabs.ts'
import type { Work } from './work.ts'

/** A running browser with its tabs; launched when first needed, and again after it died. */
export class Session {
  readonly dialogs = new Dialogs()
  readonly failedRequests = new FailedRequests()
  readonly healings = new Healings()
  readonly #options: BrowserOptions
  #launched: Promise<Launched> | undefined
  #running: Launched | undefined
  #tabs: Tabs | undefined
  #context: BrowserContext | undefined
  #gone: BotError | undefined
  readonly #listeners = new Set<(error: BotError) => void>()

  constructor(options: BrowserOptions) {
    this.#options = options
  }

  /** The running browser, where there is one. */
  get running(): Launched | undefined {
    return this.#running
  }

  get tabs(): Tabs | undefined {
    return this.#tabs
  }

  /** Launches the browser where it is not running; after it died only once `reset` was called. */
  async start(): Promise<Tabs> {
    if (this.#gone) throw this.#gone
    this.#launched ??= this.#launch()
    await this.#launched
    if (!this.#tabs) throw new BotError('browser-gone', 'The browser was closed')
    return this.#tabs
  }

  /** Does work in the current tab, or in none where `anywhere`; errors say whether anything was done yet. */
  async run<T>(options: CallOptions, work: (work: Work) => Promise<T>): Promise<T> {
    return await this.#during(options, async (call) => {
      const tabs = await call.within(this.start(), 'the browser to start')
      const tab = tabs.current()
      this.dialogs.check()
      const unhook = hook(tab.page, call)
      try {
        return await work({ call, tab, tabs, dialogs: this.dialogs })
      } finally {
        unhook()
      }
    })
  }

  /** As `run`, with no tab needed. */
  async withTabs<T>(options: CallOptions, work: (call: Call, tabs: Tabs) => Promise<T>): Promise<T> {
    return await this.#during(options, async (call) =>
      work(call, await call.within(this.start(), 'the browser to start')),
    )
  }

  /** Nothing open, nothing kept but a profile; a browser that died is launched again by the next use. */
  async reset(): Promise<void> {
    this.dialogs.forget()
    this.failedRequests.forget()
    if (this.#gone) this.#forget()
    const running = this.#running
    if (!running) return
    const context = await running.fresh()
    if (context !== this.#context) this.#adopt(context)
    else await this.#tabs?.closeAll()
  }

  async close(): Promise<void> {
    const launched = await this.#launched?.catch(() => undefined)
    this.#forget()
    if (launched) await launched.close().catch(() => undefined)
  }

  async #during<T>(options: CallOptions, work: (call: Call) => Promise<T>): Promise<T> {
    this.dialogs.begin()
    const call = new Call(options, this.#ending, this.#options.mayAct, this.healings)
    try {
      const result = await call.race(work(call))
      this.dialogs.check()
      return result
    } catch (error) {
      throw this.#explained(error, call)
    } finally {
      call.end()
    }
  }

  readonly #ending: Ending = (listener) => {
    if (this.#gone) listener(this.#gone)
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What lies behind an error: a browser that died or a dialog makes others follow. */
  #explained(error: unknown, call: Call): BotError {
    const known =
      error instanceof BotError && error.kind === 'stopped' ? error : (this.#gone ?? this.#dialog() ?? error)
    return asStepError(known).with(call.acted ? {} : { acted: false })
  }

  #dialog(): BotError | undefined {
    try {
      this.dialogs.check()
      return undefined
    } catch (error) {
      return error as BotError
    }
  }

  async #launch(): Promise<Launched> {
    try {
      const launched = await launch(this.#options)
      launched.onGone(() => this.#die(launched))
      this.#running = launched
      this.#adopt(launched.context)
      this.#tabs?.prepare()
      return launched
    } catch (error) {
      this.#launched = undefined
      throw error
    }
  }

  #adopt(context: BrowserContext): void {
    this.#context = context
    this.#tabs = new Tabs(context)
    this.dialogs.watch(context)
    this.failedRequests.watch(context)
  }

  #die(launched: Launched): void {
    if (this.#running !== launched) return
    this.#gone = new BotError('browser-gone', 'The browser is gone', { found: 'its process ended' })
    for (const listener of this.#listeners) listener(this.#gone)
  }

  #forget(): void {
    this.#launched = undefined
    this.#running = undefined
    this.#tabs = undefined
    this.#gone = undefined
  }
}

/** A page that crashes ends the call at once. */
function hook(page: Page, call: Call): () => void {
  const crash = () => call.fail(new BotError('browser-gone', 'The page crashed', { found: page.url() }))
  page.on('crash', crash)
  return () => page.off('crash', crash)
}

function asStepError(error: unknown): BotError {
  if (error instanceof Error && error.name === 'TimeoutError')
    return new BotError('step-timeout', 'The page did not answer in time', { cause: error })
  if (error instanceof Lost) return new BotError('browser-gone', 'The page was closed', { cause: error })
  return asBotError(error)
}

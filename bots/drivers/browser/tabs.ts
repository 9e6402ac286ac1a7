import type { BrowserContext, Page } from 'playwright'
import { BotError } from '../../errors/index.ts'
import type { TabChoice } from '../../steps/ports/index.ts'
import type { Call } from './call.ts'
import { Tab } from './tab.ts'

/** Milliseconds after which a window that was announced is taken to have been suppressed. */
const LONGEST_OPENING = 5000
const BETWEEN_LOOKS = 50

/** The open tabs, and the one that is worked in. */
export class Tabs {
  readonly #context: BrowserContext
  #tabs: Tab[] = []
  #current: Tab | undefined
  #onOpened: (() => void)[] = []
  /** A tab with nothing in it, made before it is asked for. */
  #spare: Promise<Page> | undefined
  #isMakingSpare = false

  constructor(context: BrowserContext) {
    this.#context = context
    for (const page of context.pages()) this.#add(page)
    context.on('page', (page) => this.#isMakingSpare || this.#add(page))
  }

  /** Makes the first tab while the run gets ready: that takes longer than opening an address in it. */
  prepare(): void {
    if (this.#tabs.length > 0) return
    // No other page can come meanwhile: there is none yet that could open it.
    this.#isMakingSpare = true
    this.#spare = this.#context.newPage().finally(() => {
      this.#isMakingSpare = false
    })
    this.#spare.catch(() => undefined)
  }

  get count(): number {
    return this.#tabs.length
  }

  /** The tab that is worked in; the last one opened where it was closed. */
  current(): Tab {
    if (!this.#current || this.#current.page.isClosed()) this.#current = this.#tabs.at(-1)
    if (this.#current) return this.#current
    throw new BotError('element-missing', 'No page is open', {
      expected: 'a page',
      next: 'Open one with browser.open first.',
    })
  }

  async open(): Promise<Tab> {
    const spare = this.#spare
    this.#spare = undefined
    const page = await (spare ?? this.#context.newPage())
    this.#current = this.#add(page)
    return this.#current
  }

  /** Closes all tabs; one with nothing in it stays, because a browser without any ends. */
  async closeAll(): Promise<void> {
    const old = [...this.#tabs]
    await this.open()
    await Promise.all(old.map(({ page }) => page.close()))
  }

  /** Makes a tab current that was opened behind the first `known` ones, once it has its document. */
  async followNew(call: Call, known: number): Promise<void> {
    if (this.#tabs.length <= known) await this.#opened(call)
    const tab = this.#tabs[known]
    if (!tab) return
    this.#current = tab
    await call.within(
      tab.page.waitForLoadState('domcontentloaded', { timeout: 0 }).catch(() => undefined),
      'the new tab to load',
    )
  }

  /** Makes the newest tab that fits current, one with just this address before all others; waits for one that does. */
  async choose(choice: TabChoice, call: Call): Promise<void> {
    for (;;) {
      const fitting = await this.#fitting(choice)
      const found = fitting.find(({ page }) => page.url() === choice.address) ?? fitting[0]
      if (found) {
        this.#current = found
        await call.within(found.page.bringToFront(), 'the tab to come to the front')
        return
      }
      if (call.left() === 0) throw await this.#noTab(choice)
      await call.pause(BETWEEN_LOOKS)
    }
  }

  async #fitting({ title, address }: TabChoice): Promise<Tab[]> {
    const newestFirst = this.#tabs.toReversed()
    const titles = await Promise.all(newestFirst.map(({ page }) => page.title().catch(() => '')))
    return newestFirst.filter(
      ({ page }, i) =>
        (title === undefined || titles[i]?.includes(title)) &&
        (address === undefined || page.url().includes(address)),
    )
  }

  async #noTab({ title, address }: TabChoice): Promise<BotError> {
    const open = await Promise.all(
      this.#tabs.map(async ({ page }) => `"${await page.title()}" ${page.url()}`),
    )
    return new BotError('element-missing', 'No such tab is open', {
      expected: `a tab with ${[title && `title "${title}"`, address && `address "${address}"`].filter(Boolean).join(' and ')}`,
      found: open.join(', ') || 'no tab',
    })
  }

  async #opened(call: Call): Promise<void> {
    const opened = Promise.withResolvers<void>()
    this.#onOpened.push(opened.resolve)
    const timer = setTimeout(opened.resolve, LONGEST_OPENING)
    await call.within(opened.promise, 'the new tab').finally(() => clearTimeout(timer))
  }

  #add(page: Page): Tab {
    const known = this.#tabs.find((tab) => tab.page === page)
    if (known) return known
    const tab = new Tab(page)
    void tab.target().catch(() => undefined)
    this.#tabs.push(tab)
    page.on('close', () => {
      this.#tabs = this.#tabs.filter((other) => other !== tab)
    })
    for (const resolve of this.#onOpened.splice(0)) resolve()
    return tab
  }
}

import { setTimeout as pause } from 'node:timers/promises'
import type { BrowserContext, Page, Request } from 'playwright'
import { inTime } from './in-time.ts'
import { Elsewhere } from './sent/elsewhere.ts'
import { isHarmless, type Sending } from './sent/watch.ts'
import { Tab, type TabListener } from './tab.ts'

/** Milliseconds after which it is clear whether a page told a request. */
const UNTIL_TOLD = 200
/** Milliseconds that a tab may take to come. */
const LONGEST = 1000

/** Whom a browser tells what happens in its pages. */
export interface CaptureListener extends TabListener {
  /** The browser, or this context of it, was closed. */
  gone(): void
}

/** Every tab of a browser context, from now on. */
export class Capture {
  readonly #context: BrowserContext
  readonly #listener: CaptureListener
  readonly #tabs: Tab[] = []
  /** Requests of which it is not clear yet whether a page told them. */
  readonly #unclear = new Set<Promise<void>>()
  readonly #elsewhere = new Elsewhere()
  readonly #onPage = (page: Page) => void this.#add(page)
  readonly #onRequest = (request: Request) => this.#requested(request)
  readonly #onClose = () => this.#listener.gone()

  constructor(context: BrowserContext, listener: CaptureListener) {
    this.#context = context
    this.#listener = { ...listener, sent: (tab, sending) => this.#sent(tab, sending) }
    this.#report = listener.sent
  }

  readonly #report: TabListener['sent']

  /** Every tab that came, also those that went. */
  get tabs(): readonly Tab[] {
    return this.#tabs
  }

  async begin(): Promise<void> {
    this.#context.on('page', this.#onPage)
    this.#context.on('request', this.#onRequest)
    this.#context.on('close', this.#onClose)
    this.#context.browser()?.on('disconnected', this.#onClose)
    await Promise.all(this.#context.pages().map((page) => this.#add(page)))
  }

  /** Waits until everything that happened is told. */
  async settle(): Promise<void> {
    const isClear = inTime(Promise.all(this.#unclear), LONGEST)
    await Promise.all([...this.#tabs.map((tab) => tab.settle()), isClear])
  }

  /** Leaves the pages as they were. */
  async end(): Promise<void> {
    this.#context.off('page', this.#onPage)
    this.#context.off('request', this.#onRequest)
    this.#context.off('close', this.#onClose)
    this.#context.browser()?.off('disconnected', this.#onClose)
    await Promise.all(this.#tabs.map((tab) => tab.leave()))
  }

  async #add(page: Page): Promise<void> {
    const tab = new Tab(this.#tabs.length + 1, page, this.#listener)
    this.#tabs.push(tab)
    page.on('close', () => tab.end())
    const opener = await page.opener()
    await tab.begin(
      (target) => this.#tabs.find(({ mainFrame }) => mainFrame === target)?.number,
      this.#tabs.find((other) => other.page === opener)?.number,
    )
  }

  #sent(tab: Tab, sending: Sending): void {
    this.#elsewhere.told(sending)
    this.#report(tab, sending)
  }

  #requested(request: Request): void {
    if (isHarmless(request.method())) return
    const looking = this.#lookFor(request, Date.now()).finally(() => this.#unclear.delete(looking))
    this.#unclear.add(looking)
  }

  /** Reports the request where no page has told it a moment later; a tab that comes by it is told before. */
  async #lookFor(request: Request, at: number): Promise<void> {
    await pause(UNTIL_TOLD)
    const sending = this.#elsewhere.missing(request, at)
    const tab = sending && this.#tabOf(request)
    if (!tab) return
    await tab.opened
    this.#report(tab, { ...sending, at: Math.max(at, tab.since) })
  }

  /** A worker that several pages share belongs to none of them. */
  #tabOf(request: Request): Tab | undefined {
    if (request.serviceWorker()) return this.#tabs.at(-1)
    const page = pageOf(request)
    return this.#tabs.find((tab) => tab.page === page) ?? this.#tabs.at(-1)
  }
}

/** None where the frame of the request is gone or not there yet. */
function pageOf(request: Request): Page | undefined {
  try {
    return request.frame().page()
  } catch {
    return undefined
  }
}

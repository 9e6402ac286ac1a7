import type { Page, Request } from 'playwright'

/** What a page asks for by script; a stream of events is never answered to its end. */
const AWAITED: ReadonlySet<string> = new Set(['fetch', 'xhr'])
/** Milliseconds; what takes longer is no answer to what was done: a page that waits for news, or loads a lot. */
const LONGEST = 1_000

/**
 * What a page has asked its server for and was not told yet. Pages draw themselves anew when they are told, and what was
 * done with the old drawing is lost: a person waits for that without knowing it.
 */
export class Answers {
  readonly #awaited = new Map<Request, PromiseWithResolvers<void>>()
  /** What once took too long is not waited for again. */
  readonly #slow = new Set<string>()

  constructor(page: Page) {
    page.on('request', (request) => {
      const isAwaited = AWAITED.has(request.resourceType()) && !this.#slow.has(keyOf(request))
      if (isAwaited) this.#awaited.set(request, Promise.withResolvers())
    })
    page.on('requestfinished', (request) => this.#end(request))
    page.on('requestfailed', (request) => this.#end(request))
  }

  /** True where there is something to wait for. */
  get areAwaited(): boolean {
    return this.#awaited.size > 0
  }

  /** When all that is awaited now has come, or takes too long; after `most` milliseconds at the latest. */
  async come(most: number): Promise<void> {
    const awaited = [...this.#awaited]
    const late = Promise.withResolvers<void>()
    const timer = setTimeout(late.resolve, Math.min(most, LONGEST))
    await Promise.race([Promise.all(awaited.map(([, { promise }]) => promise)), late.promise])
    clearTimeout(timer)
    for (const [request] of awaited.filter(([each]) => this.#awaited.has(each))) {
      this.#slow.add(keyOf(request))
      this.#end(request)
    }
  }

  #end(request: Request): void {
    this.#awaited.get(request)?.resolve()
    this.#awaited.delete(request)
  }
}

/** Without the query, which often differs each time. */
function keyOf(request: Request): string {
  return `${request.method()} ${request.url().replace(/[?#].*$/s, '')}`
}

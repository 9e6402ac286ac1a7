import type { Page, Request } from 'playwright'

/** What a page asks for by script; a stream of events is never answered to its end. */
const BY_SCRIPT: ReadonlySet<string> = new Set(['fetch', 'xhr'])
/** Milliseconds; what takes longer is no answer to what was done: a page that waits for news, or loads a lot. */
const LONGEST = 1_000

/**
 * The requests of a page's scripts that are not answered yet. Pages draw themselves anew when they are, and what was done
 * with the old drawing is lost: a person waits for that without knowing it.
 */
export class PendingRequests {
  readonly #pending = new Map<Request, PromiseWithResolvers<void>>()
  /** What once took too long is not waited for again. */
  readonly #slow = new Set<string>()

  constructor(page: Page) {
    page.on('request', (request) => {
      const isPending = BY_SCRIPT.has(request.resourceType()) && !this.#slow.has(keyOf(request))
      if (isPending) this.#pending.set(request, Promise.withResolvers())
    })
    page.on('requestfinished', (request) => this.#end(request))
    page.on('requestfailed', (request) => this.#end(request))
  }

  get areAny(): boolean {
    return this.#pending.size > 0
  }

  /** When all that are pending now are answered, or take too long; after `most` milliseconds at the latest. */
  async answered(most: number): Promise<void> {
    const pending = [...this.#pending]
    const late = Promise.withResolvers<void>()
    const timer = setTimeout(late.resolve, Math.min(most, LONGEST))
    await Promise.race([Promise.all(pending.map(([, { promise }]) => promise)), late.promise])
    clearTimeout(timer)
    for (const [request] of pending.filter(([each]) => this.#pending.has(each))) {
      this.#slow.add(keyOf(request))
      this.#end(request)
    }
  }

  #end(request: Request): void {
    this.#pending.get(request)?.resolve()
    this.#pending.delete(request)
  }
}

/** Without the query, which often differs each time. */
function keyOf(request: Request): string {
  return `${request.method()} ${request.url().replace(/[?#].*$/s, '')}`
}

import type { Request } from 'playwright'
import { callOf } from './asks.ts'
import { plainAddress, type Sending } from './watch.ts'

/** Milliseconds in which the same request is told by both ways. */
const BOTH_WAYS = 1500

/**
 * Finds what no page of ours told: what workers send, and what a frame sends before it is attached to. Playwright tells
 * all requests, without the time at which they were sent; so it is asked only for what is missing.
 */
export class Elsewhere {
  #told: { readonly key: string; readonly at: number }[] = []

  /** A page told it. */
  told({ method, address, at }: Sending): void {
    this.#told = [
      ...this.#told.filter((each) => each.at > at - BOTH_WAYS),
      { key: `${method} ${address}`, at },
    ]
  }

  /** The request, which may change the world, where no page has told it; to be asked a moment after it was made. */
  missing(request: Request, at: number): Sending | undefined {
    const method = request.method()
    if (request.redirectedFrom()) return undefined
    const address = plainAddress(request.url())
    const key = `${method} ${address}`
    const found = this.#told.findIndex((each) => each.key === key && Math.abs(each.at - at) < BOTH_WAYS)
    if (found >= 0) {
      this.#told.splice(found, 1)
      return undefined
    }
    const call = callOf(request.url(), request.postData() ?? undefined)
    return { at, method, address, means: request.resourceType() === 'document' ? 'form' : 'script', call }
  }
}

import type { BrowserContext } from 'playwright'
import { maskSecrets } from '../../secrets/index.ts'

const MOST_KEPT = 20
const FIRST_ERROR_STATUS = 400

/** The last requests of pages that failed or were answered by an error, for people who look for the cause. */
export class FailedRequests {
  #lines: string[] = []

  watch(context: BrowserContext): void {
    context.on('requestfailed', (request) =>
      this.#note(`${request.method()} ${request.url()}: ${request.failure()?.errorText ?? 'failed'}`),
    )
    context.on('response', (response) => {
      if (response.status() >= FIRST_ERROR_STATUS)
        this.#note(`${response.request().method()} ${response.url()}: ${response.status()}`)
    })
  }

  list(): string[] {
    return this.#lines.map(maskSecrets)
  }

  forget(): void {
    this.#lines = []
  }

  #note(line: string): void {
    this.#lines = [...this.#lines, line].slice(-MOST_KEPT)
  }
}

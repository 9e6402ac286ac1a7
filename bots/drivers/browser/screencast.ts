import type { Page } from 'playwright'

const QUALITY = 60

/** Pictures that the browser sends by itself whenever the page changes; begun by the first who asks. */
export class Screencast {
  #page: Page | undefined
  #frame: Uint8Array | undefined

  /** The newest picture of this page; none until the first has come. */
  newest(page: Page): Uint8Array | undefined {
    if (page !== this.#page) this.#follow(page)
    return this.#frame
  }

  #follow(page: Page): void {
    const old = this.#page
    this.#page = page
    this.#frame = undefined
    if (old && !old.isClosed()) void old.screencast.stop().catch(() => undefined)
    const onFrame = ({ data }: { data: Buffer }) => {
      if (page === this.#page) this.#frame = data
    }
    void page.screencast.start({ onFrame, quality: QUALITY }).catch(() => undefined)
  }
}

import type { WiredPorts } from '../ports.ts'

/** How long after one image the next one comes; milliseconds. */
const BETWEEN = 500

/** Shows what a bot sees while somebody looks; nobody looking costs nothing. */
export class LiveImage {
  readonly #wired: Pick<WiredPorts, 'shown'>
  readonly #tell: (image: string) => void
  #timer: NodeJS.Timeout | undefined
  #last: string | undefined

  /** `tell` gets each image as base64. */
  constructor(wired: Pick<WiredPorts, 'shown'>, tell: (image: string) => void) {
    this.#wired = wired
    this.#tell = tell
  }

  /** Begins with the image of now; called again, it is told once more to who came later. */
  begin(): void {
    this.#last = undefined
    this.end()
    void this.#look()
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  async #look(): Promise<void> {
    const timer = setTimeout(() => void this.#look(), BETWEEN)
    this.#timer = timer.unref()
    const image = await this.#image().catch(() => undefined)
    // Somebody may have looked away meanwhile; and what has not changed is not told again.
    if (this.#timer === undefined || image === undefined || image === this.#last) return
    this.#last = image
    this.#tell(image)
  }

  async #image(): Promise<string | undefined> {
    const driver = this.#wired.shown()
    const image = driver?.frame() ?? (await driver?.snapshot())?.image
    return image && Buffer.from(image).toString('base64')
  }
}

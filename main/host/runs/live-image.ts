import type { RunImage } from '../../api/host/contract/runs.ts'
import type { WiredPorts } from '../ports.ts'
import { cut } from './cut.ts'

/** How long after one image the next one comes; milliseconds. */
const BETWEEN = 500

/** Shows what a bot sees while somebody looks; nobody looking costs nothing. */
export class LiveImage {
  readonly #wired: Pick<WiredPorts, 'shown'>
  readonly #tell: (image: RunImage) => void
  #timer: NodeJS.Timeout | undefined
  #last: string | undefined

  constructor(wired: Pick<WiredPorts, 'shown'>, tell: (image: RunImage) => void) {
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
    if (this.#timer === undefined || image === undefined || image.image === this.#last) return
    this.#last = image.image
    this.#tell(image)
  }

  async #image(): Promise<RunImage | undefined> {
    const driver = this.#wired.shown()
    const image = driver?.frame() ?? (await driver?.snapshot())?.image
    if (!image) return undefined
    const at = Date.now()
    const title = await driver?.title?.()
    return { image: Buffer.from(image).toString('base64'), at, ...(title && { title: cut(title) }) }
  }
}

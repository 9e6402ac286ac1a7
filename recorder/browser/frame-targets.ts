import type { Frame, Page } from 'playwright'
import { Target, type TargetListener } from './target.ts'

/**
 * The targets of frames that have a process of their own. They are attached to as soon as the frame shows its document,
 * and not held up before it: holding one up while another client does too leaves the frame empty for ever (Chromium
 * 156, where `Target.setAutoAttach` is called while such a frame is on its way).
 */
export class FrameTargets {
  readonly #page: Page
  readonly #listener: TargetListener
  readonly #targets: Set<Target>
  readonly #byFrame = new Map<Frame, Promise<void>>()

  /** Puts them into `targets` as they come, and takes them out as they go. */
  constructor(page: Page, targets: Set<Target>, listener: TargetListener) {
    this.#page = page
    this.#targets = targets
    this.#listener = listener
  }

  async begin(): Promise<void> {
    this.#page.on('framenavigated', (frame) => void this.#follow(frame))
    this.#page.on('framedetached', (frame) => this.#byFrame.delete(frame))
    await Promise.all(this.#page.frames().map((frame) => this.#follow(frame)))
  }

  async #follow(frame: Frame): Promise<void> {
    if (frame === this.#page.mainFrame() || this.#byFrame.has(frame)) return
    const attached = this.#attach(frame)
    this.#byFrame.set(frame, attached)
    await attached
  }

  /** Most frames share the process of their page, and have no target: they are tried again where they go elsewhere. */
  async #attach(frame: Frame): Promise<void> {
    try {
      const session = await this.#page.context().newCDPSession(frame)
      const target = new Target(session, this.#listener)
      this.#targets.add(target)
      session.on('close', () => {
        this.#targets.delete(target)
        this.#byFrame.delete(frame)
        if (!frame.isDetached() && !this.#page.isClosed()) void this.#follow(frame)
      })
      await target.begin()
    } catch {
      this.#byFrame.delete(frame)
    }
  }
}

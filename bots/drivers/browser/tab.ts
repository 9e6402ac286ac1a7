import type { BrowserContext, CDPSession, Frame, Page } from 'playwright'
import type { ElementDescription } from '../../elements/types.ts'
import type { Place } from './in-window.ts'
import { Lost } from './lost.ts'
import { PendingRequests } from './pending-requests.ts'
import { Target } from './target.ts'

/** The secrets that were typed in a browser; any of its later pages may show them again. */
interface Typed {
  readonly secrets: Set<string>
  /** One of them was typed where it can be read. */
  isExposed: boolean
}

const typedIn = new WeakMap<BrowserContext, Typed>()

/** A page with its DevTools targets: one of its own, and one for each frame in a process of its own. */
export class Tab {
  readonly page: Page
  readonly requests: PendingRequests
  /** A field that was filled and makes its page act once it is left. */
  toLeave: { readonly place: Place; readonly target: ElementDescription } | undefined
  readonly #typed: Typed
  /** A secret stands in a frame of this page where it can be read. */
  #isFrameExposed = false
  #target: Promise<Target> | undefined
  #attached: Target | undefined
  readonly #frameTargets = new Map<string, Target>()

  constructor(page: Page) {
    this.page = page
    this.requests = new PendingRequests(page)
    this.#typed = typedIn.get(page.context()) ?? { secrets: new Set(), isExposed: false }
    typedIn.set(page.context(), this.#typed)
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#isFrameExposed = false
    })
  }

  /** The page's own target; attaching begins with the first call. */
  target(): Promise<Target> {
    this.#target ??= this.#attachPage()
    return this.#target
  }

  /** Where a secret may stand so that it can be read. */
  get exposed(): 'no' | 'page' | 'frame' {
    if (this.#isFrameExposed) return 'frame'
    return this.#typed.isExposed ? 'page' : 'no'
  }

  /** The secrets that pages of this browser were told. */
  get secrets(): string[] {
    return [...this.#typed.secrets]
  }

  /** A secret is typed. */
  tell(secret: string): void {
    this.#typed.secrets.add(secret)
  }

  /** A secret stands where it can be read: on the page itself or in one of its frames. */
  expose(where: 'page' | 'frame'): void {
    this.#typed.isExposed = true
    if (where === 'frame') this.#isFrameExposed = true
  }

  /** Every target that is attached. */
  targets(): Target[] {
    return [...(this.#attached ? [this.#attached] : []), ...this.#frameTargets.values()]
  }

  /** The target of a frame in a process of its own; undefined where no such frame is there. */
  async frameTarget(frameId: string): Promise<Target | undefined> {
    const known = this.#frameTargets.get(frameId)
    if (known) return known
    for (const frame of this.page.frames()) {
      const target = await this.#attach(frame).catch(() => undefined)
      if (target?.mainFrame === frameId) {
        this.#frameTargets.set(frameId, target)
        target.session.on('close', () => this.#frameTargets.delete(frameId))
        return target
      }
      await target?.session.detach().catch(() => undefined)
    }
    return undefined
  }

  async #attachPage(): Promise<Target> {
    try {
      this.#attached = await this.#attach(this.page)
      return this.#attached
    } catch (error) {
      this.#target = undefined
      throw new Lost(error)
    }
  }

  async #attach(of: Page | Frame): Promise<Target> {
    const session: CDPSession = await this.page.context().newCDPSession(of)
    return await Target.attach(session)
  }
}

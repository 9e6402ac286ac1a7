import type { CDPSession } from 'playwright'
import { BotError } from '../../errors/index.ts'

interface FrameTree {
  readonly frame: { readonly id: string }
  readonly childFrames?: FrameTree[]
}

/** Seconds; what is scheduled for later, such as a page that reloads itself every minute, is not waited for. */
const SOON = 1

/**
 * Which frames of a target are on their way to another document, so that after an action nothing is looked for on
 * the page that is about to go. The browser tells of a navigation before it answers the input that caused it.
 */
export class Navigations {
  /** True where a window was opened since the last `forget`. */
  opensWindow = false
  readonly #under = new Set<string>()
  readonly #committed = new Set<string>()
  /** Frames that came since the last `forget`: what they load is no consequence that a step waits for. */
  readonly #young = new Set<string>()
  /** Frames of this target. A page is also told of windows that it sends elsewhere, and never that they arrived. */
  readonly #frames = new Set<string>()
  /** Frames that are about to follow a link which is a script. */
  readonly #scripts = new Set<string>()
  /** Navigations that began, by frame. */
  readonly #begun = new Map<string, number>()
  #unreachable: string | undefined
  /** The dialog that is open is the page's question whether to leave it. */
  #asksToLeave = false
  #waiting: (() => void)[] = []

  constructor(session: CDPSession) {
    session.on('Page.frameAttached', ({ frameId }) => {
      this.#young.add(frameId)
      this.#frames.add(frameId)
    })
    session.on('Page.frameScheduledNavigation', ({ frameId, delay, url }) => {
      if (delay < SOON) this.#begins(frameId)
      if (url.startsWith('javascript:')) this.#scripts.add(frameId)
    })
    session.on('Page.frameClearedScheduledNavigation', ({ frameId }) => {
      if (this.#scripts.delete(frameId)) void this.#scriptRuns(session, frameId)
    })
    session.on('Page.frameRequestedNavigation', ({ frameId, disposition }) => {
      if (disposition === 'currentTab') this.#begins(frameId)
    })
    session.on('Page.frameStartedNavigating', ({ frameId, navigationType }) => {
      if (!/same/i.test(navigationType)) this.#begins(frameId)
    })
    session.on('Page.frameNavigated', ({ frame }) => {
      this.#committed.add(frame.id)
      this.#frames.add(frame.id)
      if (frame.unreachableUrl && !this.#young.has(frame.id)) this.#unreachable = frame.unreachableUrl
    })
    session.on('Page.lifecycleEvent', ({ frameId, name }) => {
      if (name === 'DOMContentLoaded' && this.#committed.has(frameId)) this.#arrived(frameId)
    })
    session.on('Page.navigatedWithinDocument', ({ frameId }) => this.#arrived(frameId))
    session.on('Page.frameStoppedLoading', ({ frameId }) => this.#arrived(frameId))
    session.on('Page.frameDetached', ({ frameId }) => this.#arrived(frameId))
    session.on('Page.downloadWillBegin', ({ frameId }) => this.#arrived(frameId))
    session.on('Page.javascriptDialogOpening', ({ type }) => {
      this.#asksToLeave = type === 'beforeunload'
    })
    session.on('Page.javascriptDialogClosed', ({ result }) => {
      if (this.#asksToLeave && !result) this.#staysHere()
    })
    session.on('Page.windowOpen', () => {
      this.opensWindow = true
    })
    session.on('close', () => this.#staysHere())
  }

  /** What began before now is not waited for. */
  forget(): void {
    for (const frames of [this.#under, this.#committed, this.#young]) frames.clear()
    this.opensWindow = false
    this.#unreachable = undefined
  }

  /** Throws where a navigation ended on a page that says that there is none. */
  check(): void {
    const address = this.#unreachable
    this.#unreachable = undefined
    if (address)
      throw new BotError('page-unreachable', `${address} does not answer`, { found: 'an error page' })
  }

  /** When every navigation that has begun has brought its document, or was given up. */
  async arrived(): Promise<void> {
    if (this.#under.size === 0) return
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  /** The main frame, and those in it that were there before: only what these load is waited for. */
  owns(tree: FrameTree): void {
    this.#frames.add(tree.frame.id)
    for (const child of tree.childFrames ?? []) this.owns(child)
  }

  #begins(frame: string): void {
    this.#begun.set(frame, (this.#begun.get(frame) ?? 0) + 1)
    if (this.#frames.has(frame) && !this.#young.has(frame)) this.#under.add(frame)
  }

  /** A link that is a script brings no document, unless the script itself leads to one: it runs before the page answers. */
  async #scriptRuns(session: CDPSession, frame: string): Promise<void> {
    const begun = this.#begun.get(frame)
    await session.send('Runtime.evaluate', { expression: '0' }).catch(() => undefined)
    if (this.#begun.get(frame) === begun) this.#arrived(frame)
  }

  /** No other document comes. */
  #staysHere(): void {
    for (const frame of [...this.#under]) this.#arrived(frame)
  }

  #arrived(frame: string): void {
    this.#under.delete(frame)
    this.#committed.delete(frame)
    if (this.#under.size > 0) return
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}

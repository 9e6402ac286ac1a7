import type { CDPSession } from 'playwright'
import { giveClosedRoots } from './closed-roots.ts'
import type { Frames } from './frames.ts'
import { BINDING } from './page/protocol.ts'
import { type Sending, watchSent } from './sent/watch.ts'
import { type World, Worlds } from './worlds.ts'

/** What a target is recorded with, and whom it tells. */
export interface TargetListener {
  readonly script: string
  readonly frames: Frames
  onWorld(worlds: Worlds, world: World): void
  /** What the script in a document told, as it stands. */
  onTold(target: Target, world: World, text: string): void
  onSent(sending: Sending): void
}

/** A DevTools target: a page with its frames, or a frame in a process of its own. */
export class Target {
  readonly session: CDPSession
  readonly worlds: Worlds
  readonly #listener: TargetListener
  #mainFrame = ''
  #opener: string | undefined

  constructor(session: CDPSession, listener: TargetListener) {
    this.session = session
    this.#listener = listener
    this.worlds = new Worlds(session, (world) => listener.onWorld(this.worlds, world))
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      const world = name === BINDING ? this.worlds.ofContext(executionContextId) : undefined
      if (world) listener.onTold(this, world, payload)
    })
    const { frames } = listener
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) => frames.came(frameId, parentFrameId))
    session.on('Page.frameNavigated', ({ frame }) => frames.arrived(frame.id))
  }

  /** The frame that the target is of; not known before `begin` has come back. */
  get mainFrame(): string {
    return this.#mainFrame
  }

  /** The target of the page that opened this one. */
  get opener(): string | undefined {
    return this.#opener
  }

  /** Records from now on, as early as can be: all is sent in one go. Throws where the target went away. */
  async begin(): Promise<void> {
    const { session } = this
    const [{ targetInfo }, { frameTree }] = await Promise.all([
      session.send('Target.getTargetInfo'),
      session.send('Page.getFrameTree'),
      session.send('Page.enable'),
      this.worlds.begin(this.#listener.script),
      watchSent(session, this.#listener.onSent),
    ])
    this.#mainFrame = frameTree.frame.id
    this.#opener = targetInfo.openerId
    if (targetInfo.parentFrameId !== undefined)
      this.#listener.frames.came(this.#mainFrame, targetInfo.parentFrameId)
    this.#know(frameTree)
  }

  /** Elements that may have closed shadow roots came into a document. */
  async giveClosedRoots(world: World): Promise<void> {
    await giveClosedRoots(this.session, this.worlds, world)
  }

  #know({ frame, childFrames = [] }: FrameTree): void {
    for (const child of childFrames) {
      this.#listener.frames.came(child.frame.id, frame.id)
      this.#know(child)
    }
  }
}

interface FrameTree {
  readonly frame: { readonly id: string }
  readonly childFrames?: readonly FrameTree[]
}

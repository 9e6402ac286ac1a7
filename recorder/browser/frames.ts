import type { CDPSession } from 'playwright'
import type { DescribedElement } from '../../bots/elements/types.ts'
import { inTime } from './in-time.ts'
import type { Worlds } from './worlds.ts'

/** Milliseconds for describing the element of a frame at the moment of a fact; what is known of it is used where it takes longer. */
const LONGEST = 300
/** Frames in frames in frames; more is a page that plays with us. */
const DEEPEST = 32

/** Where documents live. */
interface Home {
  readonly session: CDPSession
  readonly worlds: Worlds
}

interface Owner {
  /** The frame whose document the element of this one stands in. */
  readonly parent: string
  known: DescribedElement | undefined
}

/** The frames of one tab, in whatever processes, and how each is described in the document around it. */
export class Frames {
  readonly #homes: ReadonlySet<Home>
  readonly #owners = new Map<string, Owner>()

  constructor(homes: ReadonlySet<Home>) {
    this.#homes = homes
  }

  /** A frame came; it is described at once, because its element may be gone when it is asked for. */
  came(frame: string, parent: string): void {
    const owner = { parent, known: this.#owners.get(frame)?.known }
    this.#owners.set(frame, owner)
    void inTime(this.#describe(frame, owner), LONGEST)
  }

  /** Its element may have got a name, or a place, since it came. */
  arrived(frame: string): void {
    const owner = this.#owners.get(frame)
    if (owner) void inTime(this.#describe(frame, owner), LONGEST)
  }

  /** True where the document stands in a frame of a page. */
  has(frame: string): boolean {
    return this.#owners.has(frame)
  }

  /** The elements of the frames around a document, from the page inwards; each as it is now or was last known. */
  async chain(frame: string): Promise<DescribedElement[]> {
    const owners: [string, Owner][] = []
    for (let at = frame; owners.length < DEEPEST; ) {
      const owner = this.#owners.get(at)
      if (!owner) break
      owners.unshift([at, owner])
      at = owner.parent
    }
    const described = await Promise.all(
      owners.map(async ([id, owner]) => (await inTime(this.#describe(id, owner), LONGEST)) ?? owner.known),
    )
    return described.filter((description) => description !== undefined)
  }

  async #describe(frameId: string, owner: Owner): Promise<DescribedElement | undefined> {
    for (const { session, worlds } of this.#homes) {
      const world = worlds.ofFrame(owner.parent)
      if (!world) continue
      const { backendNodeId } = await session.send('DOM.getFrameOwner', { frameId })
      const { object } = await session.send('DOM.resolveNode', {
        backendNodeId,
        executionContextId: world.context,
      })
      const { objectId } = object
      if (objectId === undefined) return undefined
      owner.known = await worlds.call(world, 'describeFrame', [{ objectId }])
      await session.send('Runtime.releaseObject', { objectId })
      return owner.known
    }
    return undefined
  }
}

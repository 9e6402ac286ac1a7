import { holds } from '../../bots/drivers/desktop/box.ts'
import type { Point } from './hooks/messages.ts'
import type { Looker } from './looking/looker.ts'
import type { LooksLike } from './looking/looks-like.ts'
import type { Sight } from './looking/sight.ts'

/** Pixels: nearer than that nothing else stands. */
const NEAR = 5

/**
 * What is under the mouse. It is looked at while the mouse comes near: when its button is down, the program may have
 * changed it already.
 */
export class UnderMouse {
  readonly #looker: Looker
  readonly #looksLike: LooksLike
  /** What was last seen; nothing where something was done since. */
  #seen: Sight | undefined
  /** A look that goes on. */
  #look: Promise<void> | undefined
  #next: Point | undefined
  /** How often something was done, so that late looks are told from others. */
  #looks = 0

  constructor(looker: Looker, looksLike: LooksLike) {
    this.#looker = looker
    this.#looksLike = looksLike
  }

  get isLookedAt(): boolean {
    return this.#look !== undefined
  }

  /** The mouse comes there: one look at a time, the newest place next. */
  follow(point: Point): void {
    if (this.#seen && isNear(this.#seen.point, point)) return
    this.#next = point
    this.#look ??= this.#lookOn().finally(() => {
      this.#look = undefined
    })
  }

  /** Something was done: what stood there may be another thing now. */
  forget(): void {
    this.#looks += 1
    this.#next = undefined
    this.#seen = undefined
  }

  /** What stands there, with what it looks like. */
  async usedAt(point: Point): Promise<Sight> {
    const sight = await this.#seenAt(point)
    return this.#looker.isOwn(sight.window) ? sight : await this.#looksLike.complete(sight)
  }

  async #lookOn(): Promise<void> {
    for (let point = this.#next; point; point = this.#next) {
      this.#next = undefined
      const looked = this.#looks
      const sight = await this.#looker.at(point).catch(() => undefined)
      if (looked === this.#looks) this.#seen = sight
    }
  }

  /** What stands there, as it was seen before; a look that began late may show what the program made of it. */
  async #seenAt(point: Point): Promise<Sight> {
    const known = this.#seen
    if (known && isStill(known, point)) return known
    await this.#look
    return this.#seen && isNear(this.#seen.point, point) ? this.#seen : await this.#looker.at(point)
  }
}

function isNear(one: Point, other: Point): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < NEAR
}

/** Within a control there is nothing else either. */
function isStill({ point, element, box, node }: Sight, other: Point): boolean {
  return isNear(point, other) || (node !== undefined && element.nature !== 'other' && holds(box, other))
}

import { BotError } from '../../../errors/index.ts'
import type { CallOptions } from '../../../steps/ports/browser.ts'
import type { Hands } from '../hands/index.ts'
import { timeLeft, until } from '../until.ts'
import type { Foreground } from './foreground.ts'

/** Milliseconds without a movement or key press of the person, after which they are taken to have stopped. */
const IDLE = 1500

/** What a turn works with. */
export interface Turn {
  readonly hands: Hands
  readonly foreground: Foreground
}

/** Who may use mouse and keyboard, and when: bots in turn, and the person before all of them. */
export class Turns {
  #lastSeen = Number.NEGATIVE_INFINITY
  /** Within this process turns wait here, so that they come in order. */
  #last: Promise<unknown> = Promise.resolve()

  /** The person did something. */
  notice(): void {
    this.#lastSeen = performance.now()
  }

  /** True where nobody has used mouse or keyboard for a while. */
  get isIdle(): boolean {
    return performance.now() - this.#lastSeen >= IDLE
  }

  /**
   * Does the work when the person has stopped and no other bot is at it. When the person comes before anything was done,
   * it begins anew after them: what it saw may have changed. Throws `person-working` where they do not stop in time, or
   * come in the middle.
   */
  take<T>(turn: () => Promise<Turn>, options: CallOptions, work: () => Promise<T>): Promise<T> {
    const taken = this.#last.then(async () => this.#take(await turn(), options, work))
    this.#last = taken.catch(() => undefined)
    return taken
  }

  async #take<T>({ hands, foreground }: Turn, options: CallOptions, work: () => Promise<T>): Promise<T> {
    const left = timeLeft(options)
    await until(
      () => foreground.take(),
      left(),
      () => busy('Another bot uses mouse and keyboard'),
    )
    try {
      for (;;) {
        await until(
          async () => this.isIdle,
          left(),
          () => busy('The person uses mouse and keyboard'),
        )
        await hands.guard(true)
        try {
          return await work()
        } catch (error) {
          if (!isUndisturbed(error)) throw error
        } finally {
          await hands.guard(false).catch(() => undefined)
        }
      }
    } finally {
      await foreground.give().catch(() => undefined)
    }
  }
}

/** True where the person came before anything was done. */
function isUndisturbed(error: unknown): boolean {
  return error instanceof BotError && error.code === 'person-working' && error.details.acted === false
}

function busy(message: string): BotError {
  return new BotError('person-working', message, { acted: false })
}

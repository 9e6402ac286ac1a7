import { BotError } from '../../../../errors/index.ts'

/** Where it is seen which window has the keyboard. */
export interface ActiveWindow {
  /** Its number; 0 where none is known. */
  id(): Promise<number>
  /** How a message calls it. */
  inWords(id: number): Promise<string>
}

/**
 * The window that has the keyboard while something is written. A dialog that comes in the middle takes the keyboard, and
 * would be sent the rest, which may be secret.
 */
export class Holder {
  readonly #active: ActiveWindow
  #id: number
  #hasWritten = false

  /** `id`: which window it has to be; 0 for the one that has the keyboard first. */
  constructor(active: ActiveWindow, id: number) {
    this.#active = active
    this.#id = id
  }

  /** Throws `element-blocked` where another window, or none, has the keyboard now. */
  async insist(): Promise<void> {
    const now = await this.#active.id()
    if (this.#id === 0) this.#id = now
    if (now === this.#id) return
    throw new BotError('element-blocked', 'Another window took the keyboard from what was written into', {
      expected: 'the same window as before',
      found: await this.#active.inWords(now),
      acted: this.#hasWritten,
    })
  }

  /** These were written. Enter and Tab may lead to another window, which then is the one. */
  wrote(characters: readonly string[]): void {
    this.#hasWritten ||= characters.length > 0
    if (characters.some((character) => character === '\n' || character === '\t')) this.#id = 0
  }
}

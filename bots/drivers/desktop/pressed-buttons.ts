import { pause } from './until.ts'

/** Keys that press a button where one has them for its own. */
const PRESSING = /^(Enter|Space|Alt\+\S)$/
/** Milliseconds for which a button shows that it is pressed: a quarter of a second in GTK. */
const SHOWN = 300

/**
 * A button that is pressed by a key first shows that, and then does what it stands for; what is done in between ends it
 * without a word. People are slower.
 */
export class PressedButtons {
  #until = 0

  /** These keys were pressed just now. */
  press(keys: string): void {
    if (PRESSING.test(keys)) this.#until = performance.now() + SHOWN
  }

  /** When what may have been pressed has done what it stands for. */
  async done(signal?: AbortSignal): Promise<void> {
    const left = this.#until - performance.now()
    if (left > 0) await pause(left, signal)
  }
}

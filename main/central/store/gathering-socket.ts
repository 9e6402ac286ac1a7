import { Socket } from 'node:net'

/** A socket that sends what is written within one turn of the event loop together: a system call costs more than most statements. */
export class GatheringSocket extends Socket {
  #isGathering = false

  override cork(): void {
    if (!this.#isGathering) {
      this.#isGathering = true
      super.cork()
      process.nextTick(() => {
        this.#isGathering = false
        super.uncork()
      })
    }
    super.cork()
  }
}

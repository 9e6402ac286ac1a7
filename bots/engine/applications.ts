import { asBotError } from '../errors/index.ts'
import type { Step } from '../format/model.ts'
import { Waiting } from '../steps/waiting.ts'
import { backoff } from './backoff.ts'
import type { Frame, Run, Unit } from './run.ts'
import { runSteps } from './steps.ts'

/** Further tries to bring the applications to a known state before the run is given up. */
const OPEN_RETRIES = 3

/** Thrown where the run itself cannot go on; its items stay as they are and can be resumed. */
export class RunEnds extends Error {
  override readonly name = 'RunEnds'
}

/** The applications that the bot works in: brought to a known state by `open`, left by `close`. */
export class Applications {
  /** What the steps of `open` saved; the items see it. */
  variables: Readonly<Record<string, unknown>>
  readonly #run: Run
  #isOpen = false

  constructor(run: Run) {
    this.#run = run
    this.variables = run.given
  }

  /** After this the next item begins from a fresh state. */
  distrust(): void {
    this.#isOpen = false
  }

  /** Opens them unless they are known to be in order; throws RunEnds where that fails for good. */
  async open(): Promise<void> {
    for (let attempt = 1; !this.#isOpen; attempt++) {
      try {
        await this.#openOnce(attempt)
        this.#isOpen = true
      } catch (thrown) {
        if (thrown instanceof Waiting) throw new RunEnds(thrown.message, { cause: thrown })
        const error = asBotError(thrown)
        if (error.kind !== 'system' || attempt > OPEN_RETRIES)
          throw new RunEnds(error.message, { cause: error })
        await backoff(this.#run, attempt)
      }
    }
  }

  /** Leaves them; what goes wrong here is told, but changes nothing about what was done. */
  async close(): Promise<void> {
    if (!this.#isOpen || this.#run.bot.close.length === 0) return
    try {
      await this.#carry(this.#run.bot.close, 'close/', 1)
    } catch (thrown) {
      if (asBotError(thrown).kind === 'stopped') throw thrown
    }
  }

  async #openOnce(attempt: number): Promise<void> {
    await this.#run.ports.reset()
    this.variables = await this.#carry(this.#run.bot.open, 'open/', attempt)
  }

  async #carry(steps: readonly Step[], path: string, attempt: number): Promise<Record<string, unknown>> {
    const run = this.#run
    const unit: Unit = {
      run,
      position: -1,
      attempt,
      reference: run.id,
      lease: undefined,
      mode: 'afresh',
      past: undefined,
      made: [],
    }
    const frame: Frame = { unit, variables: { ...run.given }, path, rounds: '', signal: undefined }
    await runSteps(steps, frame)
    return frame.variables
  }
}

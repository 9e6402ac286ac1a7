import { BotError } from '../errors/index.ts'

/** How long work that was called off may take to come to its end; milliseconds. */
const CALLED_OFF = 2_000
/** How exactly limits of time are kept; milliseconds. */
const PRECISION = 50

interface Limit {
  until: number
  /** The signal of those around that calls the work off, once there is one. */
  calledOff(): AbortSignal | undefined
  isCalledOff: boolean
  expire(): void
}

/** Keeps the time of steps with one timer for all, because a timer each would cost more than a small step. */
export class Watchdog {
  readonly #limits = new Set<Limit>()
  #timer: NodeJS.Timeout | undefined

  /**
   * Runs the work and rejects with `step-timeout` when it takes longer than `milliseconds`; its signal is aborted
   * then, and when one of `signals` is. Work that does not end when it is called off is not waited for any longer.
   */
  async within<T>(
    milliseconds: number,
    signals: readonly (AbortSignal | undefined)[],
    work: (scope: { readonly signal: AbortSignal }) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController()
    // Made only where the work asks: most steps are over before a signal could be of use.
    let all: AbortSignal | undefined
    const scope = {
      get signal() {
        all ??= AbortSignal.any([controller.signal, ...signals.filter((signal) => signal !== undefined)])
        return all
      },
    }
    const late = Promise.withResolvers<never>()
    const limit: Limit = {
      until: performance.now() + milliseconds,
      isCalledOff: false,
      calledOff: () => signals.find((signal) => signal?.aborted),
      expire() {
        const error =
          this.calledOff()?.reason ??
          new BotError('step-timeout', `The step took longer than ${milliseconds / 1000} s`)
        controller.abort(error)
        late.reject(error)
      },
    }
    this.#add(limit)
    try {
      return await Promise.race([work(scope), late.promise])
    } finally {
      this.#limits.delete(limit)
    }
  }

  close(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #add(limit: Limit): void {
    this.#limits.add(limit)
    this.#timer ??= setInterval(() => this.#look(), PRECISION).unref()
  }

  #look(): void {
    const now = performance.now()
    for (const limit of this.#limits) {
      if (!limit.isCalledOff && limit.calledOff()) {
        limit.isCalledOff = true
        limit.until = Math.min(limit.until, now + CALLED_OFF)
      }
      if (limit.until > now) continue
      this.#limits.delete(limit)
      limit.expire()
    }
  }
}

import { asBotError, BotError } from '../../errors/index.ts'
import type { CallOptions } from '../../steps/ports/index.ts'
import { Healings } from './healings.ts'

/** What can end a call from outside: tells the listener once, and returns how to stop listening. */
export type Ending = (listener: (error: BotError) => void) => () => void

/** Milliseconds for an answer to arrive that was given in time, because it says more than that time is up. */
const GRACE = 500

/** One call of a driver's method: how long it may still take, and what ends it early. */
export class Call {
  /** True once the page may have been changed; `act` says so. */
  acted = false
  /** Milliseconds that it may take. */
  readonly timeout: number
  /** Where it notes what it heals. */
  readonly healings: Healings
  readonly #mayAct: () => void
  readonly #deadline: number
  readonly #ended = Promise.withResolvers<never>()
  readonly #cleanup: (() => void)[] = []

  constructor({ signal, timeout }: CallOptions, gone: Ending, mayAct = () => {}, healings = new Healings()) {
    this.#mayAct = mayAct
    this.healings = healings
    this.timeout = timeout
    this.#deadline = performance.now() + timeout
    this.#ended.promise.catch(() => undefined)
    const stop = () => this.#ended.reject(stopped(signal))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
    this.#cleanup.push(() => signal.removeEventListener('abort', stop), gone(this.#ended.reject))
  }

  /** Milliseconds left, not below 0. */
  left(): number {
    return Math.max(0, this.#deadline - performance.now())
  }

  /**
   * Called right before anything goes to the page that may change it, with nothing awaited in between; throws where
   * nothing may be changed any more.
   */
  act(): void {
    try {
      this.#mayAct()
    } catch (thrown) {
      const { code, message, details } = asBotError(thrown)
      // Whether anything was changed, the call knows better.
      throw new BotError(code, message, { ...details, acted: undefined })
    }
    this.acted = true
  }

  /** The promise's value, or the error that ends the call before it comes. */
  race<T>(promise: Promise<T>): Promise<T> {
    return Promise.race([promise, this.#ended.promise])
  }

  /** As `race`, and no longer than the call has left; `waiting` says for what. */
  async within<T>(promise: Promise<T>, waiting: string): Promise<T> {
    const late = Promise.withResolvers<never>()
    const timer = setTimeout(() => late.reject(this.timedOut(waiting)), this.left() + GRACE)
    promise.catch(() => undefined)
    try {
      return await this.race(Promise.race([promise, late.promise]))
    } finally {
      clearTimeout(timer)
    }
  }

  /** Between two tries. */
  async pause(milliseconds: number): Promise<void> {
    const done = Promise.withResolvers<void>()
    const timer = setTimeout(done.resolve, milliseconds)
    await this.race(done.promise).finally(() => clearTimeout(timer))
  }

  timedOut(waiting: string): BotError {
    return new BotError('step-timeout', `Waited ${this.timeout / 1000} s for ${waiting}`)
  }

  /** Ends the call with this error. */
  fail(error: BotError): void {
    this.#ended.reject(error)
  }

  /** Stops listening to what could end it. */
  end(): void {
    for (const undo of this.#cleanup) undo()
  }
}

function stopped(signal: AbortSignal): BotError {
  if (signal.reason instanceof BotError) return signal.reason
  return new BotError('stopped', 'The browser step was stopped')
}

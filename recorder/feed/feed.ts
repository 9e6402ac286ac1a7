import type { FeedChange, FeedStep } from '../recording.ts'
import { differences } from './differences.ts'

/** Milliseconds between two lots of changes. */
const BETWEEN = 100
/** Composing a long recording anew may take a small share of the time. */
const REST_FOR_WORK = 20

/** The steps as they are seen while the person works, and every change of them. */
export class Feed {
  readonly #compose: () => readonly FeedStep[]
  readonly #tell: ((change: FeedChange) => void) | undefined
  #steps: readonly FeedStep[] = []
  #timer: NodeJS.Timeout | undefined
  #pause = BETWEEN

  /** Where nobody is told, steps are composed when they are asked for. */
  constructor(compose: () => readonly FeedStep[], tell: ((change: FeedChange) => void) | undefined) {
    this.#compose = compose
    this.#tell = tell
  }

  get steps(): readonly FeedStep[] {
    if (!this.#tell) this.now()
    return this.#steps
  }

  /** Something changed: the steps are composed anew, soon. */
  touch(): void {
    if (this.#tell) this.#timer ??= setTimeout(() => this.now(), this.#pause)
  }

  /** Composes the steps now, and tells what changed. */
  now(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const began = performance.now()
    const steps = this.#compose()
    const changes = this.#tell ? differences(this.#steps, steps) : []
    this.#steps = steps
    for (const change of changes) this.#tell?.(change)
    this.#pause = Math.max(BETWEEN, REST_FOR_WORK * (performance.now() - began))
  }
}

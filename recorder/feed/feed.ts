import type { FeedChange, FeedStep } from '../recording.ts'
import { differences } from './differences.ts'

/** Milliseconds between two lots of changes. */
const BETWEEN = 50
/** Composing a long recording anew may take a share of the time, not all of it. */
const REST_FOR_WORK = 5

/** The steps as they are seen while the person works, and every change of them. */
export class Feed {
  readonly #compose: () => readonly FeedStep[]
  readonly #tell: (change: FeedChange) => void
  #steps: readonly FeedStep[] = []
  #timer: NodeJS.Timeout | undefined
  #pause = BETWEEN

  constructor(compose: () => readonly FeedStep[], tell: (change: FeedChange) => void) {
    this.#compose = compose
    this.#tell = tell
  }

  get steps(): readonly FeedStep[] {
    return this.#steps
  }

  /** Something changed: the steps are composed anew, soon. */
  touch(): void {
    this.#timer ??= setTimeout(() => this.now(), this.#pause)
  }

  /** Composes the steps now, and tells what changed. */
  now(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const began = performance.now()
    const steps = this.#compose()
    const changes = differences(this.#steps, steps)
    this.#steps = steps
    for (const change of changes) this.#tell(change)
    this.#pause = Math.max(BETWEEN, REST_FOR_WORK * (performance.now() - began))
  }
}

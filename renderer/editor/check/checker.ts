import type { BotFiles } from '../../../bots/format/index.ts'
import type { BotProblem } from '../document/problems.ts'

/** Milliseconds without an edit before a bot is checked. */
const QUIET = 150

/** Has bots checked by a worker, one at a time; of those that wait, only the last one. */
export class Checker {
  readonly #worker = new Worker(workerAddress(), { type: 'module' })
  readonly #onProblems: (checked: BotFiles, problems: readonly BotProblem[]) => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #current: BotFiles | undefined
  #next: BotFiles | undefined

  constructor(onProblems: (checked: BotFiles, problems: readonly BotProblem[]) => void) {
    this.#onProblems = onProblems
    this.#worker.addEventListener('message', ({ data }) => this.#done(data))
  }

  /** Checks these texts soon; `onProblems` gets what was found. */
  check(files: BotFiles): void {
    this.#next = files
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#begin(), QUIET)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#worker.terminate()
  }

  #begin(): void {
    if (this.#current || this.#next === undefined) return
    this.#current = this.#next
    this.#next = undefined
    this.#worker.postMessage(this.#current)
  }

  #done(problems: readonly BotProblem[]): void {
    const checked = this.#current
    this.#current = undefined
    if (checked) this.#onProblems(checked, problems)
    this.#begin()
  }
}

/** The document of the studio names it, as its name has a hash. */
function workerAddress(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="check-worker"]')?.content ?? ''
}

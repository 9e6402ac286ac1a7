/** Whether central answers; says so once when that changes. */
export class Reach {
  readonly #say: (text: string) => void
  #isAway = false
  #losses = 0

  constructor(say: (text: string) => void) {
    this.#say = say
  }

  /** How often central went away: what was agreed with it before then may not hold any more. */
  get losses(): number {
    return this.#losses
  }

  lost(error: unknown): void {
    if (this.#isAway) return
    this.#isAway = true
    this.#losses += 1
    const why = error instanceof Error ? error.message : String(error)
    this.#say(`Central cannot be reached (${why}); trying on. Commits wait, results are kept.`)
  }

  answered(): void {
    if (this.#isAway) this.#say('Central answers again.')
    this.#isAway = false
  }
}

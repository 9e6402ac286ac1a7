/** Work that waits a moment, because what comes meanwhile may change it. */
export class Held {
  readonly #works = new Map<() => void, NodeJS.Timeout>()

  /** Does the work in so many milliseconds. */
  add(work: () => void, milliseconds: number): void {
    const timer = setTimeout(() => {
      this.#works.delete(work)
      work()
    }, milliseconds)
    this.#works.set(work, timer)
  }

  /** Does all of it now. */
  flush(): void {
    const works = [...this.#works.keys()]
    this.drop()
    for (const work of works) work()
  }

  /** Does none of it any more. */
  drop(): void {
    for (const timer of this.#works.values()) clearTimeout(timer)
    this.#works.clear()
  }
}

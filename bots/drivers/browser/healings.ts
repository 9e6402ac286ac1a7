import type { HealedElement } from '../../steps/ports/browser.ts'

/** What was healed in a session. */
export class Healings {
  #untold: HealedElement[] = []
  readonly #known = new Set<string>()

  note(healed: HealedElement): void {
    this.#untold.push(healed)
    this.#known.add(healed.ref)
  }

  /** True where the element was healed before: it need not be waited for as long. */
  knows(ref: string): boolean {
    return this.#known.has(ref)
  }

  /** What was not told yet. */
  take(): HealedElement[] {
    const told = this.#untold
    this.#untold = []
    return told
  }
}

import type { NewFact } from '../browser/told.ts'
import type { Fact } from '../facts/index.ts'

/** The facts of a recording, numbered as they arrive. */
export class Facts {
  readonly #bySeq = new Map<number, Fact>()
  readonly #number: () => number

  /** `number` gives each the next one. */
  constructor(number: () => number) {
    this.#number = number
  }

  add(fact: NewFact): Fact {
    const numbered = { ...fact, seq: this.#number() }
    this.#bySeq.set(numbered.seq, numbered)
    return numbered
  }

  /** The same fact, when more is known of it; false where it was forgotten meanwhile. */
  replace(fact: Fact): boolean {
    if (!this.#bySeq.has(fact.seq)) return false
    this.#bySeq.set(fact.seq, fact)
    return true
  }

  forget(numbers: readonly number[]): void {
    for (const seq of numbers) this.#bySeq.delete(seq)
  }

  get(seq: number): Fact | undefined {
    return this.#bySeq.get(seq)
  }

  /** In the order in which they happened, in whatever process. */
  inOrder(): Fact[] {
    return [...this.#bySeq.values()].sort((one, other) => one.at - other.at || one.seq - other.seq)
  }
}

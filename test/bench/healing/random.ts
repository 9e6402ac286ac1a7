import { random } from '../../../bots/samples/scans/random.ts'

/** Chance that can be repeated: the same seed gives the same page. */
export class Random {
  readonly #stream: ReturnType<typeof random>

  constructor(seed: number) {
    this.#stream = random(seed)
  }

  /** From 0 to below 1. */
  next(): number {
    return this.#stream.next()
  }

  /** A whole number, both ends included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    const picked = list[this.int(0, list.length - 1)]
    if (picked === undefined) throw new Error('There is nothing to pick from')
    return picked
  }

  shuffled<T>(list: readonly T[]): T[] {
    const keyed = list.map((item) => ({ item, key: this.next() }))
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
  }

  /** So many different ones of a list, at most all. */
  some<T>(list: readonly T[], count: number): T[] {
    return this.shuffled(list).slice(0, count)
  }

  /** Letters and digits as a machine makes them. */
  code(length: number): string {
    const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
    return Array.from({ length }, () => letters[this.int(0, letters.length - 1)]).join('')
  }
}

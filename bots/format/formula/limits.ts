import { BotError } from '../../errors/index.ts'

/** What one evaluation may use. */
export const LIMITS = {
  /** Milliseconds of work; waiting for a folder does not count. */
  time: 1000,
  /** Parts evaluated that are granted even where a busy machine takes longer for them than `time`. */
  granted: 50_000,
  /** Milliseconds after which that grace ends. */
  graceTime: 5000,
  /** Parts of the formula that are under way at once: how deep a function may call itself. */
  depth: 50_000,
  /** Items of one list, and values (texts count for their length) of one result with all that is in it. */
  items: 1_000_000,
  /** Characters of one text. */
  text: 10_000_000,
  /** Items and characters passed around in all. */
  work: 30_000_000,
  /** Levels of lists and maps in each other. */
  levels: 1000,
} as const

const TICKS_BETWEEN_LOOKS = 64

/** Counts what an evaluation uses and ends it with `formula-limit` where that is too much. */
export class Budget {
  #started = performance.now()
  #ticks = 0
  #work = 0
  readonly #sizes = new Map<object, Size>()

  /** To be called for each part evaluated; looks at the clock now and then. */
  tick(): void {
    if (++this.#ticks % TICKS_BETWEEN_LOOKS === 0) this.checkTime()
  }

  checkTime(): void {
    const most = this.#ticks > LIMITS.granted ? LIMITS.time : LIMITS.graceTime
    if (performance.now() - this.#started > most)
      throw overLimit('The formula takes too long', `${most} ms of work`)
  }

  /** Waits without the clock running. */
  async waitFor<T>(waiting: Promise<T>): Promise<T> {
    const since = performance.now()
    const value = await waiting
    this.#started += performance.now() - since
    return value
  }

  /** Counts a list or text that was made or is gone through; `work` is how much each item costs. */
  charge(value: unknown, work = 1): void {
    if (Array.isArray(value)) this.#spend(value.length, LIMITS.items, 'items in a list', work)
    else if (typeof value === 'string') this.#spend(value.length, LIMITS.text, 'characters in a text')
  }

  /** Refuses a value that is too large with all that is in it, also where the same part is in it many times. */
  weigh(value: unknown): void {
    this.#sizeOf(value)
  }

  #spend(amount: number, most: number, what: string, work = 1): void {
    this.#work += amount * work
    if (amount > most)
      throw overLimit('The formula makes too much', `at most ${most} ${what}`, String(amount))
    if (this.#work > LIMITS.work)
      throw overLimit('The formula goes through too much', `${LIMITS.work} items and characters`)
  }

  #sizeOf(value: unknown): Size {
    if (typeof value === 'string')
      return { values: 1 + value.length / (LIMITS.text / LIMITS.items), levels: 0 }
    if (typeof value !== 'object' || value === null) return PLAIN
    const known = this.#sizes.get(value)
    if (known) return known
    let values = 1
    let levels = 0
    for (const inner of Array.isArray(value) ? value : Object.values(value)) {
      const size = this.#sizeOf(inner)
      values += size.values
      levels = Math.max(levels, size.levels + 1)
      if (values > LIMITS.items * 3)
        throw overLimit('The formula makes too much', `${LIMITS.items * 3} values in all`)
    }
    if (levels > LIMITS.levels)
      throw overLimit('The formula nests values too deeply', `${LIMITS.levels} levels`)
    const size = { values, levels }
    this.#sizes.set(value, size)
    return size
  }
}

interface Size {
  readonly values: number
  readonly levels: number
}

const PLAIN: Size = { values: 1, levels: 0 }

/** The error for a limit that was reached; `allowed` says which. */
export function overLimit(message: string, allowed: string, found?: string): BotError {
  return new BotError('formula-limit', message, { expected: allowed, found })
}

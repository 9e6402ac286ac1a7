import type { ComposeTable } from './compose-table.ts'
import { characterOf } from './keysyms.ts'

/** Dead keys and sequences of the Compose key: what the keys one after another give. */
export class Composer {
  readonly #table: ComposeTable
  #at: ComposeTable | undefined

  constructor(table: ComposeTable) {
    this.#table = table
  }

  /**
   * The text that this key completes: '' for one that only begins or goes on, and for a sequence that leads nowhere,
   * which programs drop. A key that gives no character, such as Shift, changes nothing.
   */
  take(keysym: number): string {
    const next = (this.#at ?? this.#table).get(keysym)
    if (next === undefined) {
      const wasPending = this.#at !== undefined
      this.#at = undefined
      return wasPending ? '' : characterOf(keysym)
    }
    this.#at = typeof next === 'string' ? undefined : next
    return typeof next === 'string' ? next : ''
  }

  /** What has begun is given up: the keyboard is at work elsewhere. */
  drop(): void {
    this.#at = undefined
  }
}

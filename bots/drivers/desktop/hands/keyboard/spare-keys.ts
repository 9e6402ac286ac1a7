import { type Display, keysymOf } from '../../display/index.ts'
import type { KeyTable } from './layout.ts'

/** So many symbols are set for a key: both levels the same, so that it needs nothing held. */
const SYMBOLS = 2

/**
 * Keys without a meaning, which are given one for a while: the characters that the layout lacks. A key keeps its meaning as
 * long as it can, because a program looks it up only when it takes the key press, which may be later.
 */
export class SpareKeys {
  readonly #display: Display
  /** Key codes by character, the one whose use is longest ago first. */
  readonly #meanings = new Map<string, number>()
  #free: number[] = []

  constructor(display: Display) {
    this.#display = display
  }

  /**
   * Takes note of what the keys give now: somebody may have loaded another layout. Gives the table as it would be without
   * what was taught here.
   */
  compare({ rows, group }: KeyTable): KeyTable {
    const plain = new Map(rows)
    for (const [character, keycode] of this.#meanings) {
      if (rows.get(keycode)?.[0] === keysymOf(character)) plain.set(keycode, [0])
      else this.#meanings.delete(character)
    }
    return { rows: plain, group }
  }

  /** The key codes that may be given a meaning. */
  use(keycodes: readonly number[]): void {
    const taken = new Set(this.#meanings.values())
    this.#free = keycodes.filter((keycode) => !taken.has(keycode))
  }

  /** The key that gives the character now. */
  keycodeOf(character: string): number | undefined {
    const keycode = this.#meanings.get(character)
    if (keycode === undefined) return undefined
    this.#meanings.delete(character)
    this.#meanings.set(character, keycode)
    return keycode
  }

  /**
   * Gives keys the meaning of as many of these characters as it can, from the first on, and takes no key away from those in
   * `pending`: programs have yet to look them up.
   */
  async teach(characters: readonly string[], pending: ReadonlySet<string>): Promise<void> {
    let isChanged = false
    for (const character of characters) {
      if (this.keycodeOf(character) !== undefined) continue
      const keycode = this.#free.pop() ?? this.#takeFrom(pending, characters)
      if (keycode === undefined) break
      this.#set(keycode, keysymOf(character))
      this.#meanings.set(character, keycode)
      isChanged = true
    }
    if (isChanged) await this.#display.sync()
  }

  /** Takes all meanings away again. */
  async forget(): Promise<void> {
    for (const keycode of this.#meanings.values()) this.#set(keycode, 0)
    this.#meanings.clear()
    await this.#display.sync()
  }

  #takeFrom(pending: ReadonlySet<string>, wanted: readonly string[]): number | undefined {
    for (const [character, keycode] of this.#meanings) {
      if (pending.has(character) || wanted.includes(character)) continue
      this.#meanings.delete(character)
      return keycode
    }
    return undefined
  }

  #set(keycode: number, keysym: number): void {
    const keysyms = Array.from({ length: SYMBOLS }, () => keysym)
    this.#display.tell((client) => client.ChangeKeyboardMapping(keycode, SYMBOLS, keysyms))
  }
}

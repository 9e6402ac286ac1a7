import { type ComposeTable, composeTable } from './compose-table.ts'
import { Composer } from './composer.ts'
import { type Keymap, keysymOf } from './keymap.ts'
import { capital, keyNameOf } from './keysyms.ts'

/** Modifiers as steps call them. */
export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift'

/** A key that went down, under the layout that was in force. */
export interface PressedKey {
  /** As in steps: `a`, `Enter`, `F5`; `Shift` and the like for those that are only held. */
  readonly key: string
  readonly modifiers: readonly Modifier[]
  /** What it wrote: '' for keys that write nothing, for shortcuts, and for a dead key until its letter comes. */
  readonly text: string
}

const MODIFIERS: readonly (readonly [Modifier, number])[] = [
  ['Control', 0x04],
  ['Alt', 0x08],
  ['Meta', 0x40],
  ['Shift', 0x01],
]
const SHIFT = 0x01
const SHORTCUT = 0x04 | 0x08 | 0x40
const HOLDING = /^(Shift|Control|Alt|Meta|AltGraph|CapsLock|NumLock|ScrollLock)$|^ISO_|Lock$/

/** What keys write, by the layouts of the X server: levels by Shift, Caps Lock and AltGr, dead keys, the Compose key. */
export class Keyboard {
  readonly #composer: Composer
  #keymap: Keymap

  constructor(keymap: Keymap, table: ComposeTable = composeTable()) {
    this.#keymap = keymap
    this.#composer = new Composer(table)
  }

  /** Another layout is in force from now on. */
  change(keymap: Keymap): void {
    this.#keymap = keymap
  }

  /**
   * A key went down; `state` as core events carry it: what was held just before. `lent` are keysyms that a program has put on
   * it for a moment.
   */
  press(keycode: number, state: number, lent: readonly number[] = []): PressedKey {
    const given = keysymOf(this.#keymap, keycode, state)
    const own = given ? (given.isCapital ? capital(given.keysym) : given.keysym) : 0
    const keysym = own || (lent[state & SHIFT] ?? 0)
    const key = keyNameOf(keysym)
    const modifiers = MODIFIERS.filter(([, bit]) => state & bit).map(([name]) => name)
    if (HOLDING.test(key)) return { key, modifiers, text: '' }
    if (state & SHORTCUT) {
      this.#composer.drop()
      return { key, modifiers, text: '' }
    }
    const text = this.#composer.take(keysym)
    return { key, modifiers, text }
  }

  /** What the key is called alone, for its release. */
  nameOf(keycode: number, state: number): string {
    return keyNameOf(keysymOf(this.#keymap, keycode, state)?.keysym ?? 0)
  }
}

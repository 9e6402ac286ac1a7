import type { RecordedKey } from './key-record.ts'

/** Something that uiohook told. */
interface Hooked {
  /** For keys: which way it went. */
  readonly key?: RecordedKey['action']
  /** For keys: its place on the keyboard as uiohook says it; it knows not all of them. */
  readonly keycode?: number
}

/** Places on the keyboard that uiohook numbers as the X server does, but for an offset. */
const SAME_NUMBERS = { first: 1, last: 0x46, offset: 8 }

/**
 * Brings two tellings of the same input together: uiohook says in which order all of it came, and the server's own record
 * says which key it was. The server tells both every key, so that the next key of the one is the next of the other; only
 * what was pressed while but one of them listened has to be left out.
 */
export class InStep<H extends Hooked> {
  readonly #tell: (hooked: H, key: RecordedKey | undefined) => void
  readonly #hooked: H[] = []
  readonly #keys: RecordedKey[] = []

  constructor(tell: (hooked: H, key: RecordedKey | undefined) => void) {
    this.#tell = tell
  }

  /** uiohook told this. */
  hook(hooked: H): void {
    this.#hooked.push(hooked)
    this.#advance()
  }

  /** The server's record told this. */
  key(key: RecordedKey): void {
    this.#keys.push(key)
    this.#advance()
  }

  #advance(): void {
    for (let first = this.#hooked[0]; first; first = this.#hooked[0]) {
      const isKey = first.key !== undefined
      if (isKey && this.#keys.length === 0) return
      this.#hooked.shift()
      const key = isKey ? this.#keyOf(first) : undefined
      if (!isKey || key) this.#tell(first, key)
    }
  }

  #keyOf(hooked: H): RecordedKey | undefined {
    const at = this.#keys.findIndex((key) => agree(hooked, key))
    return at < 0 ? undefined : this.#keys.splice(0, at + 1).at(-1)
  }
}

function agree({ key: action, keycode = 0 }: Hooked, key: RecordedKey): boolean {
  const { first, last, offset } = SAME_NUMBERS
  const isKnown = keycode >= first && keycode <= last
  return action === key.action && (!isKnown || keycode + offset === key.keycode)
}

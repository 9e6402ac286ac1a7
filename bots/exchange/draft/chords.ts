const MODIFIERS = ['Control', 'Shift', 'Alt', 'Meta'] as const
/** Keys that the two products call differently: both sides of a modifier are one, and Enter may be a character. */
const NAMES: Readonly<Record<string, string>> = {
  ControlLeft: 'Control',
  ControlRight: 'Control',
  ShiftLeft: 'Shift',
  ShiftRight: 'Shift',
  AltLeft: 'Alt',
  AltRight: 'Alt',
  MetaLeft: 'Meta',
  MetaRight: 'Meta',
  ' ': 'Space',
  '\r': 'Enter',
  '\n': 'Enter',
}

/** Puts the keys that go down and up together into chords such as `Control+A`. */
export class Keys {
  #held: string[] = []
  #pressed = new Set<string>()

  /** A key goes down; gives the chord where that is a key which acts by itself. */
  down(written: string): string | undefined {
    const key = keyName(written)
    if (isModifier(key)) {
      if (!this.#held.includes(key)) this.#held.push(key)
      return undefined
    }
    this.#pressed.add(key)
    for (const modifier of this.#held) this.#pressed.add(modifier)
    return [...this.#held, key].join('+')
  }

  /**
   * A key goes up. Gives `alone` where it is a modifier that was pressed by itself, and `stray` where it never went
   * down.
   */
  up(written: string): 'ends' | 'alone' | 'stray' {
    const key = keyName(written)
    const wasHeld = this.#held.includes(key)
    const wasUsed = this.#pressed.delete(key)
    this.#held = this.#held.filter((held) => held !== key)
    if (wasUsed) return 'ends'
    return wasHeld ? 'alone' : 'stray'
  }

  /** Keys that went down and have not come up. */
  get stillDown(): readonly string[] {
    return [...new Set([...this.#held, ...this.#pressed])]
  }

  /** Modifiers that are held now, for a click among them. */
  get modifiers(): readonly string[] {
    return this.#held
  }

  /** The modifiers serve a click: letting go of them is no press of its own. */
  useModifiers(): readonly string[] {
    for (const modifier of this.#held) this.#pressed.add(modifier)
    return [...this.#held]
  }
}

/** The key as a bot calls it. */
export function keyName(written: string): string {
  return Object.hasOwn(NAMES, written) ? (NAMES[written] ?? written) : written
}

/** The keys of a chord in the order that they go down: `Control` and `A` of `Control+A`; `+` is a key too. */
export function keysOf(chord: string): string[] {
  const last = chord.endsWith('+') ? '+' : (chord.split('+').at(-1) ?? chord)
  return [...chord.slice(0, -last.length).split('+').filter(Boolean), last]
}

function isModifier(key: string): boolean {
  return (MODIFIERS as readonly string[]).includes(key)
}

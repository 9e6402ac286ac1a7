import { type Display, unicodeOf } from '../../display/index.ts'

/** A key, and what has to be held for it: 0 nothing, 1 Shift, 2 AltGr, 3 both. */
export interface Stroke {
  readonly keycode: number
  readonly level: 0 | 1 | 2 | 3
}

/** The last key code of the main block of keyboards; behind it stand special keys, which few programs know. */
const LAST_COMMON = 94
const LEVELS = [0, 1, 2, 3] as const
/** Where the levels of a key stand in the core protocol's rows, for the first and for the second layout. */
const COLUMNS = [
  [0, 1, 4, 5],
  [2, 3, 6, 7],
] as const

/** What named keys write: Return and Tab. */
const WRITING = new Map([
  ['\n', 0xff0d],
  ['\t', 0xff09],
])

/** What the core protocol tells of a keyboard. */
export interface KeyTable {
  /** The key symbols of each key code. */
  readonly rows: ReadonlyMap<number, readonly number[]>
  /** Which of several layouts is in force, from 0. */
  readonly group: number
}

/** What the keys of a keyboard give in the layout that is in force. */
export class Layout {
  /** Key codes that give nothing: they can be made to give what the others do not. */
  readonly spare: readonly number[]
  readonly #byCharacter = new Map<string, Stroke>()
  readonly #byKeysym = new Map<number, number>()

  constructor({ rows, group }: KeyTable) {
    const strokes = [...rows].flatMap(([keycode, row]) => strokesOf(row, keycode, group))
    for (const { keysym, stroke } of strokes.sort(byEase)) {
      const character = unicodeOf(keysym)
      if (character !== undefined && !this.#byCharacter.has(character))
        this.#byCharacter.set(character, stroke)
      if (stroke.level === 0 && !this.#byKeysym.has(keysym)) this.#byKeysym.set(keysym, stroke.keycode)
    }
    for (const [character, keysym] of WRITING) {
      const keycode = this.#byKeysym.get(keysym)
      if (keycode !== undefined) this.#byCharacter.set(character, { keycode, level: 0 })
    }
    this.spare = [...rows].flatMap(([keycode, row]) => (row.every((keysym) => keysym === 0) ? [keycode] : []))
  }

  /** How the character is written; undefined where no key gives it. */
  strokeOf(character: string): Stroke | undefined {
    return this.#byCharacter.get(character)
  }

  /** The key that gives this symbol without anything held. */
  keycodeOf(keysym: number): number | undefined {
    return this.#byKeysym.get(keysym)
  }
}

/** Asks the display for what the keys give now. */
export async function readKeys(display: Display): Promise<KeyTable> {
  const { min_keycode: first, max_keycode: last } = display.setup
  const xkb = await display.extension('xkb')
  const [rows, { group }] = await Promise.all([
    display.ask<number[][]>((answer) => display.client.GetKeyboardMapping(first, last - first + 1, answer)),
    display.ask<{ group: number }>((answer) => xkb.GetState(xkb.UseCoreKbd, answer)),
  ])
  return { rows: new Map(rows.map((row, index) => [first + index, row])), group }
}

function strokesOf(row: readonly number[], keycode: number, group: number) {
  // Of a third or fourth layout the core protocol tells nothing: then spare keys write everything.
  const columns = COLUMNS[group]
  return LEVELS.flatMap((level) => {
    const keysym = columns && row[columns[level]]
    return keysym ? [{ keysym, stroke: { keycode, level } }] : []
  })
}

/** Common keys first, and of those the ones for which least has to be held. */
function byEase(one: { stroke: Stroke }, other: { stroke: Stroke }): number {
  const ease = ({ keycode, level }: Stroke) => (keycode > LAST_COMMON ? 1e6 : 0) + level * 1e3 + keycode
  return ease(one.stroke) - ease(other.stroke)
}

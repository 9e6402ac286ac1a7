/** How modifiers choose among what one key gives. */
export interface KeyType {
  /** The modifiers that count; bits as in the state of an event. */
  readonly mask: number
  /** What each combination of them gives: the level from 0, and the modifiers that are still free to change the letter. */
  readonly levels: readonly {
    readonly modifiers: number
    readonly level: number
    readonly preserved: number
  }[]
}

/** What a key gives: for each layout (group) its type, and a keysym a level. */
export interface KeySymbols {
  readonly groups: readonly { readonly type: number; readonly symbols: readonly number[] }[]
  /** What stands for a group that the key does not have. */
  readonly outOfRange: 'wrap' | 'clamp' | { readonly redirect: number }
}

/** The layouts in force, as the X server has them. */
export interface Keymap {
  readonly types: readonly KeyType[]
  /** By keycode. */
  readonly keys: ReadonlyMap<number, KeySymbols>
}

const LOCK = 0x02

/** What a key gave. */
export interface GivenKey {
  readonly keysym: number
  /** Caps Lock is on and the key's type leaves it to the letter. */
  readonly isCapital: boolean
}

/**
 * The keysym that a key gives under a state as core events carry it: eight modifiers, the group in bits 13 and 14.
 * By the rules of the X Keyboard Extension (protocol, section 12.2).
 */
export function keysymOf({ types, keys }: Keymap, keycode: number, state: number): GivenKey | undefined {
  const key = keys.get(keycode)
  const group = key?.groups[groupOf(key, (state >> 13) & 3)]
  const type = group && types[group.type]
  if (!group || !type) return undefined
  const held = state & 0xff
  const counting = held & type.mask
  const chosen = type.levels.find(({ modifiers }) => modifiers === counting)
  const consumed = type.mask & ~(chosen?.preserved ?? 0)
  const keysym = group.symbols[chosen?.level ?? 0] ?? 0
  return { keysym, isCapital: (held & ~consumed & LOCK) !== 0 }
}

function groupOf({ groups: { length }, outOfRange }: KeySymbols, wanted: number): number {
  if (wanted < length || length === 0) return wanted
  if (outOfRange === 'wrap') return wanted % length
  if (outOfRange === 'clamp') return length - 1
  return outOfRange.redirect < length ? outOfRange.redirect : 0
}

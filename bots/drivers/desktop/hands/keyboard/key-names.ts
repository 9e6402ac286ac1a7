import { BotError } from '../../../../errors/index.ts'
import { keysymOf, namedKeysym } from '../../display/index.ts'

/** Keys that X calls differently than steps do; others have the same name, or are the character that they write. */
const X_NAMES: Readonly<Record<string, string>> = {
  Control: 'Control_L',
  Shift: 'Shift_L',
  Alt: 'Alt_L',
  AltGraph: 'ISO_Level3_Shift',
  Meta: 'Super_L',
  Enter: 'Return',
  Space: 'space',
  Backspace: 'BackSpace',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  PageUp: 'Prior',
  PageDown: 'Next',
  ContextMenu: 'Menu',
  PrintScreen: 'Print',
  CapsLock: 'Caps_Lock',
  NumLock: 'Num_Lock',
  ScrollLock: 'Scroll_Lock',
}
/** Keys that X calls the same. */
const SAME = /^(Tab|Escape|Delete|Insert|Home|End|Pause|F([1-9]|1\d|2[0-4]))$/
const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta'])

/** What a chord presses: key symbols in the order in which they go down; the last one may be a character. */
export interface Chord {
  readonly modifiers: readonly number[]
  readonly key: { readonly keysym: number } | { readonly character: string }
}

/** Reads `Enter`, `a`, `Control+Shift+T`, `Control++`. Throws `value-invalid` where a key is unknown. */
export function readChord(keys: string): Chord {
  const last = keys.endsWith('+') ? '+' : (keys.split('+').at(-1) ?? keys)
  const before = keys.slice(0, -last.length).split('+').filter(Boolean)
  const unknown = before.find((name) => !MODIFIERS.has(name))
  if (unknown !== undefined) throw noSuchKey(keys)
  const modifiers = before.map((name) => readKey(name, keys))
  if ([...last].length > 1) return { modifiers, key: { keysym: readKey(last, keys) } }
  // A capital in a shortcut is how it is written, not that Shift is held.
  const isShortcut = before.some((name) => name !== 'Shift' && name !== 'AltGraph')
  return { modifiers, key: { character: isShortcut ? last.toLowerCase() : last } }
}

function readKey(name: string, keys: string): number {
  const xName = X_NAMES[name] ?? (SAME.test(name) ? name : undefined)
  const keysym = xName === undefined ? undefined : namedKeysym(xName)
  if (keysym !== undefined) return keysym
  throw noSuchKey(keys)
}

/** The key symbol of one key by its name or character. */
export function keysymOfKey(name: string): number {
  return [...name].length === 1 ? keysymOf(name) : readKey(name, name)
}

function noSuchKey(keys: string): BotError {
  return new BotError('value-invalid', 'There is no such key', {
    expected: 'a key or chord such as Enter, Tab, ArrowDown or Control+A',
    found: `"${keys}"`,
    acted: false,
  })
}

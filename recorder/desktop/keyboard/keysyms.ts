import { keysymOf, namedKeysym, unicodeOf } from '../../../bots/drivers/desktop/display/keysyms.ts'

const MOST_F = 35
const DEAD = { first: 0xfe50, last: 0xfe93 }
/** The signs of the keypad are those of ASCII, moved. */
const KEYPAD = { first: 0xffaa, last: 0xffbd, space: 0xff80 }

/** Keys that give no character, by their names in X11, as steps call them. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ Return: 'Enter', KP_Enter: 'Enter', ISO_Enter: 'Enter', Linefeed: 'Enter' },
  ...{ Tab: 'Tab', ISO_Left_Tab: 'Tab', KP_Tab: 'Tab', BackSpace: 'Backspace', Escape: 'Escape' },
  ...{ Delete: 'Delete', KP_Delete: 'Delete', Insert: 'Insert', KP_Insert: 'Insert' },
  ...{ Left: 'ArrowLeft', Right: 'ArrowRight', Up: 'ArrowUp', Down: 'ArrowDown' },
  ...{ KP_Left: 'ArrowLeft', KP_Right: 'ArrowRight', KP_Up: 'ArrowUp', KP_Down: 'ArrowDown' },
  ...{ Home: 'Home', End: 'End', KP_Home: 'Home', KP_End: 'End' },
  ...{ Prior: 'PageUp', Next: 'PageDown', KP_Prior: 'PageUp', KP_Next: 'PageDown' },
  ...{ Menu: 'ContextMenu', Print: 'PrintScreen', Pause: 'Pause', Break: 'Pause' },
  ...{ Shift_L: 'Shift', Shift_R: 'Shift', Control_L: 'Control', Control_R: 'Control' },
  ...{ Alt_L: 'Alt', Alt_R: 'Alt', Meta_L: 'Alt', Meta_R: 'Alt', Super_L: 'Meta', Super_R: 'Meta' },
  ...{ ISO_Level3_Shift: 'AltGraph', ISO_Level5_Shift: 'AltGraph', Mode_switch: 'AltGraph' },
  ...{ Caps_Lock: 'CapsLock', Num_Lock: 'NumLock', Scroll_Lock: 'ScrollLock', Multi_key: 'Compose' },
}

const names = new Map<number, string>()
for (const [name, key] of Object.entries(NAMES)) names.set(namedKeysym(name) ?? 0, key)
for (let number = 1; number <= MOST_F; number++) names.set(namedKeysym(`F${number}`) ?? 0, `F${number}`)

/** The keysym of that name, as Compose files write it: `dead_acute`, `U00E9`; undefined where there is none. */
export function keysymNamed(name: string): number | undefined {
  const code = /^U([0-9A-Fa-f]{4,6})$/.exec(name)?.[1]
  const known = namedKeysym(name)
  if (known !== undefined || code === undefined) return known
  return keysymOf(String.fromCodePoint(Number.parseInt(code, 16)))
}

/** The character that a keysym is; '' where it is none, as dead keys and arrows. */
export function characterOf(keysym: number): string {
  const { first, last, space } = KEYPAD
  if (keysym === space || (keysym >= first && keysym <= last)) return String.fromCodePoint(keysym & 0x7f)
  return unicodeOf(keysym) ?? ''
}

/** What the key is called: its character, or `Enter`, `F5`, `ArrowLeft`, `Dead`; a number where it has no name here. */
export function keyNameOf(keysym: number): string {
  if (keysym >= DEAD.first && keysym <= DEAD.last) return 'Dead'
  return characterOf(keysym) || (names.get(keysym) ?? `0x${keysym.toString(16)}`)
}

/** The same letter as a capital, where it has one of its own. */
export function capital(keysym: number): number {
  const small = characterOf(keysym)
  const large = small.toUpperCase()
  return large !== small && [...large].length === 1 ? keysymOf(large) : keysym
}

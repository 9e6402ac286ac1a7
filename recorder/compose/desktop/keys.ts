import type { DesktopFactOf } from '../../facts/index.ts'

const MOVING = new Set([
  ...['ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'],
])
const DELETING = new Set(['Backspace', 'Delete'])
/** Selects, copies, cuts, inserts, undoes, does again. */
const EDITING_CHORDS = new Set(['a', 'c', 'v', 'x', 'y', 'z', 'insert'])
/** Where the keyboard goes, and what is open; nothing that a program would send. */
const HARMLESS = new Set(['Tab', 'Escape', 'Alt', 'Meta', 'F10', 'ContextMenu'])

type Key = Pick<DesktopFactOf<'key'>, 'key' | 'modifiers'>

/** `Control+S`, `Enter`, `Shift+Tab`: as steps write it. */
export function chordOf({ key = '', modifiers }: Key): string {
  const name = key === ' ' ? 'Space' : key
  const isLetter = [...name].length === 1
  // Shift is in the letter already where it stands alone.
  const held = isLetter && modifiers.length === 1 ? modifiers.filter((one) => one !== 'Shift') : modifiers
  return [...held, held.length > 0 && isLetter ? name.toUpperCase() : name].join('+')
}

/** True for a key that only works within a text: its outcome is seen in what the field holds. */
export function isEditing({ key = '', modifiers }: Key): boolean {
  if (MOVING.has(key) || DELETING.has(key)) return !modifiers.includes('Alt')
  return modifiers.includes('Control') && !modifiers.includes('Alt') && EDITING_CHORDS.has(key.toLowerCase())
}

/** True for the chord that selects a whole text. */
export function selectsAll(keys: string): boolean {
  return keys === 'Control+A'
}

/** True for a chord that puts what is selected into the clipboard. */
export function copies(keys: string): boolean {
  return ['Control+C', 'Control+X', 'Control+Insert'].includes(keys)
}

/** True for a chord that inserts what is in the clipboard. */
export function pastes(keys: string): boolean {
  return keys === 'Control+V' || keys === 'Shift+Insert'
}

/** True for a key that takes away what is selected. */
export function takesAway(keys: string): boolean {
  return DELETING.has(keys) || keys === 'Control+X'
}

/** True for a chord that moves, selects, copies or closes what is open, and sends nothing by itself. */
export function isHarmless(keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  if (MOVING.has(key) || HARMLESS.has(key)) return !(key === 'Tab' && parts.includes('Control'))
  return keys === 'Control+A' || keys === 'Control+C'
}

/** True for a chord with more than Shift held, such as `Control+S`. */
export function isShortcut(keys: string): boolean {
  return /^(Alt|Control|Meta)\+/.test(keys)
}

import type { FactOf } from '../../facts/index.ts'
import { type Act, type ActOf, isAct, isField } from '../act.ts'
import type { Tape } from '../tape.ts'

/** Keys that do nothing by themselves; held ones belong to what was done with them. */
const SILENT = new Set([
  ...['Alt', 'AltGraph', 'Control', 'Meta', 'Shift', 'OS', 'Fn', 'CapsLock', 'NumLock', 'ScrollLock'],
  ...['Dead', 'Compose', 'Process', 'Unidentified'],
])
const MOVING = new Set([
  ...['ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'],
])
const DELETING = new Set(['Backspace', 'Delete'])
/** Selects, copies, cuts, inserts, undoes, does again. */
const EDITING_CHORDS = new Set(['a', 'c', 'v', 'x', 'y', 'z', 'insert'])

const OF_CLIPBOARD = new Set(['c', 'v', 'x', 'insert'])

/** A key was pressed; what it did may come with the facts that follow. */
export function key(tape: Tape, fact: FactOf<'key'>): void {
  if (!SILENT.has(fact.key)) tape.push(fact, { deed: 'press', key: fact, element: fact.element })
}

/** True for a key whose work is seen in the value of its field, or that only moves in it or selects. */
export function isEditing(act: Act): boolean {
  if (!isAct(act, 'press')) return false
  const { key: fact, element } = act.deed
  if (!element || fact.prevented) return false
  if (element.nature === 'select') return fact.key !== 'Tab'
  // What an editor draws elsewhere no value tells: where the caret goes in it, only its keys do.
  if (element.unseen && !OF_CLIPBOARD.has(fact.key.toLowerCase()) && !DELETING.has(fact.key)) return false
  return isField(element) && editsText(fact, element.suggests)
}

function editsText({ key: name, modifiers }: FactOf<'key'>, suggests: boolean): boolean {
  if (MOVING.has(name)) return !suggests || !['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'].includes(name)
  if (DELETING.has(name)) return true
  return (
    modifiers.some((held) => held === 'Control' || held === 'Meta') && EDITING_CHORDS.has(name.toLowerCase())
  )
}

/** True for a key that only moves on: the focus, or the place that is seen. */
export function isMoving({ deed: { key: fact, element } }: ActOf<'press'>): boolean {
  if (fact.prevented) return false
  if (fact.key === 'Tab') return true
  const { role } = element?.description.fingerprint ?? element?.description ?? {}
  return MOVING.has(fact.key) && (role === 'button' || role === 'link')
}

/** True for a key that replaces what stands in a field, or selects all of it. */
export function isReplacing({ deed: { key: fact } }: ActOf<'press'>): boolean {
  return DELETING.has(fact.key) || fact.key.toLowerCase() === 'a'
}

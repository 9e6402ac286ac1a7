import type { FactOf } from '../../facts/index.ts'
import { isAct, isOn } from '../act.ts'
import type { Tape } from '../tape.ts'
import { key } from './keys.ts'
import { input } from './typing.ts'

/** A key, or a letter that a page kept from its field, as terminals do: that was typed all the same. */
export function keyOrLetter(tape: Tape, fact: FactOf<'key'>): void {
  const { element, prevented, modifiers } = fact
  const isLetter = fact.key.length === 1 && modifiers.every((held) => held === 'Shift')
  if (!element || !isLetter || !prevented || !(element.nature === 'text' || element.nature === 'rich')) {
    key(tape, fact)
    return
  }
  const { seq, at, tab, document } = fact
  const { last } = tape
  const edited = isAct(last, 'edit') && isOn(last, document, element) ? last.deed.value : undefined
  const value = edited ?? tape.valueOf(document, element) ?? ''
  const typed = { value, data: fact.key, how: 'insertText', trusted: true }
  input(tape, { seq, at, tab, document, fact: 'input', element, ...typed })
}

import { fold } from '../../../bots/elements/text.ts'
import { type Act, type ActOf, isAct, isSame } from '../act.ts'

/**
 * Edits whose text was copied elsewhere in this recording, each with where. Only what reading that element gives again:
 * a part of a text that was selected stays literal.
 */
export function pastedIn(acts: readonly Act[]): ReadonlyMap<Act, Act> {
  const pasted = new Map<Act, Act>()
  let copy: ActOf<'copy'> | undefined
  for (const act of acts) {
    if (isAct(act, 'copy')) copy = act
    if (copy && isAct(act, 'edit') && isPasteOf(act, copy)) pasted.set(act, copy)
  }
  return pasted
}

function isPasteOf(act: ActOf<'edit'>, copy: ActOf<'copy'>): boolean {
  const { isPasted, value } = act.deed
  return isPasted && !isSame(act, copy) && fold(value) === fold(copy.deed.text) && isWhole(copy)
}

function isWhole({ deed: { element, text } }: ActOf<'copy'>): boolean {
  if (element.nature === 'text' || element.nature === 'picked') return true
  const { fingerprint, name } = element.description
  return fold(fingerprint?.text) === fold(text) || fold(name) === fold(text)
}

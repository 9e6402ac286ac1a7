import type { FactOf } from '../../facts/index.ts'
import type { ActOf } from '../act.ts'

/**
 * True where a secret goes on in its next field: a code that has a box for each letter. The page moves the focus by
 * itself, so nothing else is done between two boxes.
 */
export function goesOnInNextBox(
  { deed, document }: ActOf<'edit'>,
  { document: now, element, how }: FactOf<'input'>,
): boolean {
  const { boxes, times } = deed
  if (document !== now || !element.secret || !deed.element.secret || deed.element.form !== element.form)
    return false
  return boxes.includes(element.element) || (how === 'insertText' && (boxes.length > 0 || times.length === 1))
}

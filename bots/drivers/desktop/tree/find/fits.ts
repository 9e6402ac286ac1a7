import { type ElementDescription, fold, similarity } from '../../../../elements/index.ts'
import type { AccessibleNode } from '../types.ts'

const ALIKE = 0.5

/**
 * False where what a selector found is surely not what was recorded: another kind of thing with another name, or found by a
 * further selector under a name that is another's.
 */
export function fits(
  { fingerprint }: ElementDescription,
  { role, nativeRole, name }: AccessibleNode,
  isFurther: boolean,
): boolean {
  if (!fingerprint) return true
  const before = fingerprint.name || fingerprint.text
  const isAlike = similarity(before, name) >= ALIKE
  if (role !== fingerprint.role && nativeRole !== fingerprint.tag && !isAlike) return false
  if (!isFurther || !fingerprint.name || fold(name) === fold(fingerprint.name)) return true
  return isAlike && !fingerprint.others?.includes(name)
}

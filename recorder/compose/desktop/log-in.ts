import type { SeenElement } from '../../facts/index.ts'
import { DraftSecret } from '../draft.ts'
import { type Act, type ActOf, isAct, isField } from './act.ts'
import type { DesktopStep } from './targets.ts'

/** The user names that go with passwords: what was typed into the field right before, in the same window. */
export function usersIn(acts: readonly Act[]): ReadonlyMap<Act, DraftSecret> {
  const edits = acts.filter((act) => isAct(act, 'edit'))
  const pairs = edits.flatMap((edit, at): [Act, DraftSecret][] => {
    const password = edits[at + 1]
    const field = password?.deed.element
    if (!field?.secret || !mayBeUser(edit) || edit.window?.id !== password?.window?.id) return []
    return [[edit, new DraftSecret('user', groupOf(field))]]
  })
  return new Map(pairs)
}

/** What is typed into a field that hides it belongs to one log-in with the user name before it. */
export function groupOf({ element }: SeenElement): string {
  return String(element)
}

/** The step as one that enters the user name of the log-in, where the whole name is known. */
export function withUser(step: DesktopStep, user: DraftSecret): DesktopStep {
  if (step.kind !== 'desktop.set-value' || typeof step.params.value !== 'string') return step
  return { ...step, params: { ...step.params, value: user } }
}

function mayBeUser({ deed }: ActOf<'edit'>): boolean {
  return !deed.isHidden && isField(deed.element) && !deed.element.secret && !deed.element.multiline
}

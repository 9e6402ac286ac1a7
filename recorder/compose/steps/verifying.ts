import type { ActOf } from '../act.ts'
import type { Draft } from '../draft.ts'
import { assertion } from './reading.ts'

/** The steps, with what the person pointed at to see that they worked. */
export function verifying(drafts: readonly Draft[], picks: readonly ActOf<'pick'>[]): Draft[] {
  if (picks.length === 0) return [...drafts]
  const verify = new Map<number, Draft[]>()
  for (const act of picks) {
    const step = stepFor(act, drafts)
    if (step === undefined) continue
    const { id, facts, tab } = act
    verify.set(step, [...(verify.get(step) ?? []), { id, facts, tab, ...assertion(act) }])
  }
  return drafts.map((draft) => {
    const own = verify.get(draft.id)
    return own ? { ...draft, verify: own } : draft
  })
}

/** The step that was asked about; the last commit before where it is not said. */
function stepFor({ deed, id }: ActOf<'pick'>, drafts: readonly Draft[]): number | undefined {
  const asked = drafts.find((draft) => draft.id === deed.pick.step)
  return (asked ?? drafts.findLast((draft) => draft.effect === 'commit' && draft.id < id))?.id
}

import type { ElementDescription } from '../elements/types.ts'
import { isFormula } from '../format/formula/index.ts'
import type { Step } from '../format/model.ts'
import { authoredElement } from './elements.ts'
import type { Occurrence } from './events.ts'
import { takeEvidence } from './record.ts'
import type { Frame } from './run.ts'

/**
 * The description, marked where something else may stand for it: where the run allows that, never for a commit, nor
 * while it is found out whether one happened. What a formula names is another thing each time than what was recorded.
 */
export function withHealing(description: ElementDescription, step: Step, frame: Frame): ElementDescription {
  const { run, mode, position } = frame.unit
  const isFindingOut = mode === 'afresh' && position >= 0
  if (!run.options.healing || step.effect === 'commit' || isFindingOut) return description
  const { name, nth, by } = authoredElement(run.bot, description.ref)
  const isNamedAnew = [name, nth, ...Object.values(by ?? {})].some(isFormula)
  return isNamedAnew || !description.fingerprint ? description : { ...description, mayHeal: true }
}

/** True where healing may have had a part in a step with these parameters. */
export function mayHaveHealed(params: Readonly<Record<string, unknown>>): boolean {
  return Object.values(params).some(
    (value) => typeof value === 'object' && value !== null && 'mayHeal' in value && value.mayHeal === true,
  )
}

/**
 * Tells what was healed on the way by steps of this kind, and keeps how it looked; `whose` says in which step an
 * element was meant.
 */
export async function recordHealed(
  frame: Frame,
  kind: string,
  whose: (ref: string) => Occurrence | undefined,
): Promise<void> {
  const { run } = frame.unit
  const hands = kind.startsWith('browser.') ? run.ports.browser : run.ports.desktop
  for (const healed of await hands.healed()) {
    const at = whose(healed.ref)
    if (!at) continue
    run.emit({ type: 'step-healed', at, healed })
    await takeEvidence(frame, { when: 'healed', at, healed })
  }
}

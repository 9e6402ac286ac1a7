import type { DesktopFact } from '../../facts/index.ts'
import type { Draft } from '../draft.ts'
import { desktopActsOf } from './acts.ts'
import { desktopStepsOf } from './steps.ts'

export { withoutEnding } from './ending.ts'

/** The few steps that many facts of the desktop mean. Linear in the number of facts; ids stay while later facts come. */
export function composeDesktop(facts: readonly DesktopFact[]): Draft[] {
  return desktopStepsOf(desktopActsOf(facts).acts)
}

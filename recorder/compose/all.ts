import type { DesktopFact, Fact } from '../facts/index.ts'
import { composeDesktop } from './desktop/index.ts'
import type { Draft } from './draft.ts'
import { compose } from './index.ts'

/** The steps that facts of the browser and of the desktop mean, in the order in which they were begun. */
export function composeAll(facts: readonly Fact[], desktop: readonly DesktopFact[]): Draft[] {
  const times = new Map([...facts, ...desktop].map(({ seq, at }) => [seq, at]))
  const begun = (draft: Draft) => Math.min(...draft.facts.map((seq) => times.get(seq) ?? 0))
  const waiting = composeDesktop(desktop)
  const inOrder: Draft[] = []
  // Each of the two stays in its own order, whatever its clock says.
  for (const draft of compose(facts)) {
    while (waiting[0] && begun(waiting[0]) < begun(draft)) inOrder.push(...waiting.splice(0, 1))
    inOrder.push(draft)
  }
  return [...inOrder, ...waiting]
}

import type { DesktopFact, Fact } from '../facts/index.ts'
import { ANSWERS } from './act.ts'
import { composeDesktop } from './desktop/index.ts'
import type { Draft } from './draft.ts'
import { compose } from './index.ts'

/** What a deed on the desktop begins with. */
const BEGINNINGS: ReadonlySet<DesktopFact['fact']> = new Set(['press', 'wheel', 'key'])

/** The steps that facts of the browser and of the desktop mean, in the order in which they were begun. */
export function composeAll(facts: readonly Fact[], desktop: readonly DesktopFact[]): Draft[] {
  const times = new Map([...facts, ...desktop].map(({ seq, at }) => [seq, at]))
  const begun = (draft: Draft) => Math.min(...draft.facts.map((seq) => times.get(seq) ?? 0))
  const waiting = composeDesktop(withBreaks(desktop, facts))
  const inOrder: Draft[] = []
  // Each of the two stays in its own order, whatever its clock says.
  for (const draft of compose(facts)) {
    while (waiting[0] && begun(waiting[0]) < begun(draft)) inOrder.push(...waiting.splice(0, 1))
    inOrder.push(draft)
  }
  return [...inOrder, ...waiting]
}

/** What is done on the desktop after something was done in the browser does not go on with what was done there before. */
function withBreaks(desktop: readonly DesktopFact[], facts: readonly Fact[]): DesktopFact[] {
  const acts = facts.filter(({ fact }) => !ANSWERS.has(fact)).sort((one, other) => one.at - other.at)
  let next = 0
  return desktop.flatMap((fact) => {
    const { seq, at } = fact
    const since = next
    if (BEGINNINGS.has(fact.fact)) while ((acts[next]?.at ?? at) < at) next += 1
    return next > since ? [{ fact: 'activated', seq: seq - 0.5, at }, fact] : [fact]
  })
}

import type { Step } from '../model.ts'
import { called, type Rule } from './finding.ts'

/** Where families of steps work, and the steps that bring that. */
const PLACES = [
  { families: ['browser'], what: 'page', broughtBy: ['browser.open'] },
  { families: ['desktop', 'screen'], what: 'window', broughtBy: ['desktop.start', 'desktop.activate'] },
] as const

/**
 * After a crash behind a commit only `open` brings pages and windows. A subflow that is called is taken to bring its
 * own, and commits inside subflows are not seen: the rule warns of what is certain.
 */
export const pageNeededAfterCommit: Rule = {
  name: 'page-needed-after-commit',
  severity: 'warning',
  next: 'Open the page or bring the window again behind the commit, or move the step before it.',
  find: ({ bot }) => {
    const steps = inOrder(bot.transactions?.steps ?? [])
    return PLACES.flatMap((place) => needing(place, steps))
  },
}

function needing({ families, what, broughtBy }: (typeof PLACES)[number], steps: readonly Step[]) {
  const found: ReturnType<Rule['find']>[number][] = []
  let commit: Step | undefined
  for (const step of steps) {
    if (step.kind === 'call' || isOneOf(broughtBy, step.kind)) commit = undefined
    else if (commit && isOneOf(families, step.kind.replace(/\..*/, ''))) {
      found.push({
        message: `After a crash ${called(step)} goes on behind ${called(commit)}, on a ${what} that \`open\` did not bring`,
        at: step.at,
      })
      commit = undefined
    }
    if (step.effect === 'commit') commit = step
  }
  return found
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.includes(name)
}

/** The steps as they run: `verify` and `compensate` stand aside. */
function inOrder(steps: readonly Step[]): Step[] {
  return steps
    .filter(({ off }) => !off)
    .flatMap((step) => [step, ...Object.values(step.blocks).flatMap((block) => inOrder(block))])
}

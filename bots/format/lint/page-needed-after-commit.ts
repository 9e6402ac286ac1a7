import type { Step } from '../model.ts'
import { called, type Rule } from './finding.ts'

/**
 * After a crash behind a commit only `open` brings pages. A subflow that is called is taken to bring its own,
 * and commits inside subflows are not seen: the rule warns of what is certain.
 */
export const pageNeededAfterCommit: Rule = {
  name: 'page-needed-after-commit',
  severity: 'warning',
  next: 'Open the page again behind the commit, or move the step before it.',
  find: ({ bot }) => {
    const found: ReturnType<Rule['find']>[number][] = []
    let commit: Step | undefined
    for (const step of inOrder(bot.transactions?.steps ?? [])) {
      if (bringsPage(step)) commit = undefined
      else if (commit && step.kind.startsWith('browser.')) {
        found.push({
          message: `After a crash ${called(step)} goes on behind ${called(commit)}, on a page that \`open\` did not bring`,
          at: step.at,
        })
        commit = undefined
      }
      if (step.effect === 'commit') commit = step
    }
    return found
  },
}

function bringsPage({ kind }: Step): boolean {
  return kind === 'browser.open' || kind === 'call'
}

/** The steps as they run: `verify` and `compensate` stand aside. */
function inOrder(steps: readonly Step[]): Step[] {
  return steps
    .filter(({ off }) => !off)
    .flatMap((step) => [step, ...Object.values(step.blocks).flatMap((block) => inOrder(block))])
}
